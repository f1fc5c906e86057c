import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GET } from '@/app/[locale]/(public)/[country]/social.png/route';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase({ record: true });
});
afterAll(() => test.drop());

const open = (search = '', locale = 'en', headers: Record<string, string> = {}) =>
  GET(new Request(`http://localhost/${locale}/kz/social.png${search}`, { headers }), {
    params: Promise.resolve({ locale, country: 'kz' }),
  });

it.each([
  ['', 'en'],
  ['?recommendation=UNSR-2014-d', 'kk'],
  ['?body=uscirf', 'ru'],
  ['?theme=registration', 'kk'],
  ['?ask=end-compulsory-registration', 'en'],
])(
  '%s in %s is a picture of the size that is wanted, and not a large one',
  async (search, locale) => {
    const response = await open(search, locale);
    expect(response.headers.get('content-type')).toBe('image/png');
    const data = Buffer.from(await response.arrayBuffer());
    expect(data.length).toBeLessThan(150_000);
    const { width, height } = await sharp(data).metadata();
    expect([width, height]).toEqual([1200, 630]);
    // Something is drawn: letters and fills are no plain surface.
    expect((await sharp(data).stats()).entropy).toBeGreaterThan(0.5);
  },
);

it('is kept for a while, and not sent again while it says the same', async () => {
  const first = await open();
  expect(first.headers.get('cache-control')).toBe('public, max-age=3600');
  const tag = first.headers.get('etag') ?? '';
  expect((await open('', 'en', { 'if-none-match': tag })).status).toBe(304);
  expect((await open('', 'ru')).headers.get('etag')).not.toBe(tag);
});

it('of what is not there is not there', async () => {
  for (const search of ['?recommendation=X-99', '?body=nobody', '?body=uscirf&x=1'])
    expect((await open(search)).status, search).toBe(404);
});

import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './fixtures';

const asReader = { Accept: 'text/html' };

/** A page as it stands, without what differs in every answer; with its nonce. */
async function read(
  request: APIRequestContext,
  address: string,
  headers: Record<string, string> = {},
) {
  const answer = await request.get(address, { headers: { ...asReader, ...headers } });
  const policy = answer.headers()['content-security-policy'] ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
  const body = await answer.text();
  const nonces = new Set(Array.from(body.matchAll(/ nonce="([^"]+)"/g), ([, one]) => one));
  return {
    status: answer.status(),
    nonce,
    nonces: [...nonces],
    body,
    page: body.replaceAll(nonce, ''),
  };
}

test('a page is made once, and every answer has a nonce of its own', async ({ request }) => {
  // The citation names the instant at which the page was made.
  const address = '/en/kz/recommendations/USDOS-2019-1?kept=1';
  await expect(async () => {
    const [one, other] = [await read(request, address), await read(request, address)];
    expect(other.page === one.page).toBe(true);
    expect(other.nonce).not.toBe(one.nonce);
    expect([one.nonces, other.nonces]).toEqual([[one.nonce], [other.nonce]]);
  }).toPass();
});

test('what one reader sends along reaches no other', async ({ request }) => {
  const address = '/en/kz/bodies?poison=1';
  const hostile = {
    'Accept-Language': 'kk',
    'Content-Security-Policy': "script-src 'nonce-poison'",
    Cookie: 'poison=poison; NEXT_LOCALE=kk',
    'User-Agent': 'poison',
    'X-Forwarded-Host': 'poison.example',
    'X-Forwarded-Proto': 'poison',
    'X-Nonce': 'poison',
    'X-Original-URL': '/en/kz/poison',
  };
  const bad = await read(request, address, hostile);
  expect(bad.status).toBe(200);
  expect(bad.nonce).not.toBe('poison');
  const good = await read(request, address);
  const own = good.page.replaceAll('?poison=1', '').replaceAll('"poison":"1"', '');
  expect(own.includes('poison')).toBe(false);
  expect(good.body.includes('<html lang="en"')).toBe(true);
});

test('who is signed in neither gets a kept page nor leaves one', async ({
  page,
  login,
  request,
}) => {
  const address = '/en/kz/recommendations/USDOS-2019-3?viewer=1';
  await login({ role: 'EDITOR', voice: 'editorial-desk' });
  const own = page.getByRole('link', { name: 'Record progress' });
  await page.goto(address);
  await expect(own.first()).toBeVisible();
  const { body } = await read(request, address);
  expect(body.includes('Record progress') || body.includes('/en/desk/')).toBe(false);
  await page.goto(address);
  await expect(own.first()).toBeVisible();
});

test('what is changed is changed for every reader', async ({ request, database }) => {
  const address = '/en/kz/themes?changed=1';
  const [theme] = await database`SELECT id, name FROM themes WHERE slug = 'registration'`;
  const words = `${theme?.name} renamed`;
  const isSaid = async () => (await read(request, address)).body.includes(words);
  expect(await isSaid()).toBe(false);
  await database`UPDATE themes SET name = ${words} WHERE id = ${theme?.id}`;
  await expect.poll(isSaid).toBe(true);
  await database`UPDATE themes SET name = ${theme?.name} WHERE id = ${theme?.id}`;
  await expect.poll(isSaid).toBe(false);
});

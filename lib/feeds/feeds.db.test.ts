import Parser from 'rss-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GET as getAtom } from '@/app/[locale]/(public)/[country]/changes.atom/route';
import { GET as getJson } from '@/app/[locale]/(public)/[country]/changes.json/route';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase({ record: true });
});
afterAll(() => test.drop());

const params = (locale: string) => Promise.resolve({ locale, country: 'kz' });
const open = (get: typeof getAtom, search = '', locale = 'en') =>
  get(new Request(`http://localhost/${locale}/kz/changes${search}`), { params: params(locale) });
/** Read by a parser that is not ours. */
async function readAtom(search = '', locale = 'en') {
  const response = await open(getAtom, search, locale);
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  return new Parser().parseString(await response.text());
}
type JsonItem = { id: string; url: string; title: string; content_text: string; tags: string[] };
async function readJson(search = ''): Promise<JsonItem[]> {
  return (await (await open(getJson, search)).json()).items;
}

it('tells what moved last, the same in both formats, each change under an id of its own', async () => {
  const feed = await readAtom();
  const items = await readJson();
  expect(items.length).toBeGreaterThan(20);
  expect(feed.items.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  expect(feed.items.map(({ link }) => link)).toEqual(items.map(({ url }) => url));
  const days = feed.items.map(({ isoDate = '' }) => isoDate.slice(0, 10));
  expect(days).toEqual([...days].sort().reverse());
  for (const { title, content_text: text } of items) {
    expect(title).toMatch(/^[\w.()-]+: \p{L}/u);
    expect(text).toMatch(/Holds since \d{1,2} \p{L}+ \d{4}\.$/u);
  }
});

it('follows a body with those below it, a theme, an ask, or one recommendation', async () => {
  const all = await readJson();
  const body = await readJson('?body=upr');
  const below =
    await test.sql`SELECT b.short_name FROM bodies b JOIN bodies above ON above.id = b.above_id
    WHERE above.slug = 'upr' OR b.slug = 'upr'`;
  const names = [...below.map((row) => row.short_name), 'UPR'];
  expect(body.length).toBeGreaterThan(0);
  expect(body.length).toBeLessThan(all.length);
  for (const { tags } of body) expect(tags.some((tag) => names.includes(tag))).toBe(true);
  const [first] = body;
  const reference = first?.title.split(':')[0] ?? '';
  expect((await readJson(`?recommendation=${reference}`)).map(({ id }) => id)).toEqual([first?.id]);
  expect((await readJson('?theme=registration')).length).toBeGreaterThan(0);
  expect((await readJson('?ask=end-compulsory-registration')).length).toBeGreaterThan(0);
});

it('speaks the language of its address', async () => {
  const [english, russian, kazakh] = await Promise.all([
    readAtom(),
    readAtom('', 'ru'),
    readAtom('', 'kk'),
  ]);
  expect(english.title).toBe('What changed: everything about Kazakhstan');
  expect(russian.title).toMatch(/^Что изменилось: .*Казахстан/);
  expect(kazakh.title).toMatch(/Қазақстан/);
  expect(russian.items[0]?.title).toMatch(/: [А-Я]/);
  expect(russian.items.map(({ id }) => id)).toEqual(english.items.map(({ id }) => id));
});

it('in which nothing has moved is empty, and still a feed', async () => {
  const moved = (await readJson()).map(({ title }) => title.split(':')[0] ?? '');
  const [still] = await test.sql`SELECT r.reference FROM recommendations r
    JOIN headlines h ON h.recommendation_id = r.id AND h.held_since = r.made_on
    WHERE r.reference <> ALL (${moved}) LIMIT 1`;
  expect((await readAtom(`?recommendation=${still?.reference}`)).items).toEqual([]);
});

it('of two things is an Atom feed whose addresses are addresses', async () => {
  const text = await (await open(getAtom, '?body=upr&theme=registration')).text();
  expect(text).not.toContain('CDATA');
  const ids = [...text.matchAll(/<(id|uri)>([^<]*)<\/\1>/g)].map(([, , value]) => value);
  expect(ids.length).toBeGreaterThan(2);
  for (const id of ids) expect(id).toMatch(/^(https?:\/\/|urn:uuid:)[^\s&]+$/);
  const days = [...text.matchAll(/<updated>([^<]*)<\/updated>/g)].map(([, at]) => at ?? '');
  expect(days[0]).toBe([...days].sort().at(-1));
});

it.each(['?theme=nowhere', '?body=upr&body=nosuch', '?ask=constructor', '?recommendation=NOPE'])(
  '%s is not there: an empty feed would keep somebody waiting',
  async (search) => {
    const response = await open(getAtom, search);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain(search.split(/[?&]/).at(-1));
  },
);

it('is read even where a text holds what XML cannot', async () => {
  const [first] = await readJson();
  const reference = first?.title.split(':')[0] ?? '';
  await test.ownerSql`UPDATE recommendations SET summary = 'A' || chr(11) || 'summary.'
    WHERE reference = ${reference}`;
  const feed = await readAtom(`?recommendation=${reference}`);
  expect(feed.items[0]?.content).toContain('A summary.');
});

it.each([
  '?colour=red',
  '?body=../x',
  '?recommendation=%00',
  '?status=REGRESSED',
  '?theme=a&asOf=2019-01-01',
  '?__proto__=x',
  '?body=',
  '?recommendation=UNSR-2014-d&recommendation=UNSR-2014-a',
  '?recommendation=UNSR-2014-d&body=upr',
  `?${Array.from({ length: 61 }, (_, number) => `body=b${number}`).join('&')}`,
])('%s is refused: it would follow something else than was meant', async (search) => {
  expect((await open(getAtom, search)).status).toBe(400);
});

it('is not sent again to who has it', async () => {
  const tag = (await open(getAtom)).headers.get('etag') ?? '';
  expect(tag).not.toBe('');
  const again = new Request('http://localhost/en/kz/changes', {
    headers: { 'If-None-Match': tag },
  });
  const answer = await getAtom(again, { params: params('en') });
  expect([answer.status, await answer.text()]).toEqual([304, '']);
});

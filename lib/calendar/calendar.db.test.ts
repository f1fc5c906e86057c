import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GET } from '@/app/[locale]/(public)/[country]/calendar.ics/route';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase({ record: true });
});
afterAll(() => test.drop());

const open = (search = '', locale = 'en', headers: Record<string, string> = {}) =>
  GET(new Request(`http://localhost/${locale}/kz/calendar.ics${search}`, { headers }), {
    params: Promise.resolve({ locale, country: 'kz' }),
  });

/** Read by a parser that is not ours. */
async function read(search = '', locale = 'en') {
  const response = await open(search, locale);
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const text = await response.text();
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));
  return { text, calendar, events, byId: new Map(events.map((event) => [event.uid, event])) };
}

it('has each engagement of which the day is known, and says how many are not', async () => {
  const { text, calendar, events } = await read();
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('P1D');
  const dated =
    await test.sql`SELECT reference, title, occurred_earliest::text AS first, occurred_latest::text AS last
    FROM engagements WHERE occurred_earliest = occurred_latest AND occurred_qualifier = 'EXACT'
      AND (occurred_words IS NULL OR occurred_words ~ '^\\d{1,2} [A-Z][a-z]+ \\d{4}$')`;
  expect(dated.length).toBeGreaterThan(5);
  for (const { title, first } of dated) {
    const event = events.find((one) => one.summary === title);
    expect(event?.startDate.isDate, title).toBe(true);
    expect(event?.startDate.toString(), title).toBe(first);
    expect(event?.endDate.toJSDate().getTime(), title).toBe(
      (event?.startDate.toJSDate().getTime() ?? 0) + 86_400_000,
    );
  }
  const [all] = await test.sql`SELECT
    (SELECT count(*)::int FROM engagements) + (SELECT count(*)::int FROM measures WHERE due_on IS NOT NULL)
    + (SELECT count(*)::int FROM recommendations WHERE due_on IS NOT NULL) AS count`;
  const left = Number(all?.count) - events.length;
  expect(left).toBeGreaterThan(0);
  expect(String(calendar.getFirstPropertyValue('x-wr-caldesc'))).toContain(`${left} engagements`);
  // Never a month or a year as if it were days.
  for (const event of events)
    expect(event.endDate.subtractDate(event.startDate).toSeconds()).toBeLessThan(28 * 86_400);
});

it('has due days, which move with the record while the event stays the same', async () => {
  const reference = 'UNSR-2014-a';
  const { text: before } = await read();
  await test.sql`UPDATE recommendations SET due_on = '2027-03-28' WHERE reference = ${reference}`;
  const first = (await read()).events.find(({ summary }) => summary === `Due: ${reference}`);
  expect(first?.startDate.toString()).toBe('2027-03-28');
  expect(first?.description).toContain(`/en/kz/recommendations/${reference}`);
  await test.sql`UPDATE recommendations SET due_on = '2027-10-31', version = version + 1 WHERE reference = ${reference}`;
  const later = (await read()).byId.get(first?.uid ?? '');
  expect(later?.startDate.toString()).toBe('2027-10-31');
  expect(later?.sequence).toBe((first?.sequence ?? 0) + 1);
  await test.sql`UPDATE recommendations SET due_on = NULL, version = 1 WHERE reference = ${reference}`;
  expect((await read()).text).toBe(before);
});

it('speaks the language of its address, under the same ids, and follows a body', async () => {
  const [english, russian, kazakh] = await Promise.all([read(), read('', 'ru'), read('', 'kk')]);
  for (const { events, byId } of [russian, kazakh]) {
    expect([...byId.keys()].sort()).toEqual([...english.byId.keys()].sort());
    expect(events.filter(({ summary }) => /\p{Script=Cyrillic}/u.test(summary)).length).toBe(
      events.length,
    );
  }
  expect(russian.calendar.getFirstPropertyValue('name')).toBe('Даты: Казахстан');
  const body = await read('?body=irf-roundtable');
  expect(body.events.length).toBeGreaterThan(0);
  expect(body.events.length).toBeLessThan(english.events.length);
});

it('refuses what it cannot follow, and sends nothing to whoever has it', async () => {
  expect((await open('?theme=registration')).status).toBe(400);
  expect((await open('?body=nobody-of-that-name')).status).toBe(404);
  const first = await open();
  const tag = first.headers.get('etag') ?? '';
  expect((await open('', 'en', { 'if-none-match': tag })).status).toBe(304);
});

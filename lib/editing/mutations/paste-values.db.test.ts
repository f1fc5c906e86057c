import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@/lib/identity/ids';
import { listIndicators } from '@/lib/indicators/queries';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { pasteValues } from './paste-values';

let database: TestDatabase;
let desk: SmallDesk;
let country: string;
const id = newId();
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  const [row] = await database.sql`SELECT id FROM countries LIMIT 1`;
  country = String(row?.id);
  await database.sql`INSERT INTO indicators (id, reference, slug, country_id, name, description, unit,
      confidence, position, is_context_only)
    VALUES (${id}, 'X-I1', 'x-i1', ${country}, 'Trees', 'How many trees.', 'trees', 'HIGH', 0, false)`;
});
afterAll(() => database.drop());

const paste = (text: string, sendId = newId()) => pasteValues(desk.editor, { id, sendId, text });
const stored = async () => {
  const moment = { asOf: '2026-11-23', knownAt: null, today: '2026-11-23' };
  const [own] = (await listIndicators(country, moment)).filter(({ slug }) => slug === 'x-i1');
  return own?.observations.map(({ reference, value: amount }) => [reference, amount]);
};

it('adds all lines or none, says what is wrong with each, and does the same form once', async () => {
  const stranger = { ...desk.editor, voice: { ...desk.editor.voice, kind: 'STATE' as const } };
  const text = 'from\tvalue\n2022\t1 234,5\n2023\t7';
  expect(codeOf(await pasteValues(stranger, { id, sendId: newId(), text }))).toBe('FORBIDDEN');
  const wrong = await paste(
    [
      'from;value;category;series;source',
      '2022;12;;;',
      '2023;many;;;',
      'soon;1;;;',
      '2024;1;;x;',
      '2025;1;high;;KZ-S0',
      '2022;9;;;',
    ].join('\n'),
  );
  expect(wrong).toMatchObject({ code: 'LINES' });
  const detail = wrong.ok ? [] : (wrong.detail ?? []);
  expect(detail.map(({ line, field, error }) => [line, field, error.code])).toEqual([
    [3, 'value', 'decimal'],
    [4, 'period', 'date'],
    [5, 'series', 'unknown'],
    [6, 'citations', 'unknown'],
    [7, 'newKey', 'taken'],
  ]);
  expect(await stored()).toEqual([]);

  const sendId = newId();
  const twice = await Promise.all([paste(text, sendId), paste(text, sendId)]);
  expect(twice.map(value)).toEqual([
    { key: 'X-I1', count: 2 },
    { key: 'X-I1', count: 2 },
  ]);
  expect(await stored()).toEqual([
    ['X-I1-2022', 1234.5],
    ['X-I1-2023', 7],
  ]);
  const events = await database.sql`SELECT after FROM audit_events
    WHERE subject_kind = 'observation' AND account_id = ${desk.editor.accountId}`;
  expect(events).toHaveLength(2);
});

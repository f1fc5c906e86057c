import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@/lib/identity/ids';
import { listIndicators } from '@/lib/indicators/queries';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import type { PasteForm } from '../schema';
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

const paste = (text: string, sendId = newId(), more: Partial<PasteForm> = {}) =>
  pasteValues(desk.editor, { id, sendId, text, seen: '', ...more });
const stored = async () => {
  const moment = { asOf: '2026-11-23', knownAt: null, today: '2026-11-23' };
  const [own] = (await listIndicators(country, moment)).filter(({ slug }) => slug === 'x-i1');
  return own?.observations.map(({ reference, value: amount }) => [reference, amount]);
};

it('adds all lines or none, says what is wrong with each, and does the same form once', async () => {
  const stranger = { ...desk.editor, voice: { ...desk.editor.voice, kind: 'STATE' as const } };
  const text = 'from\tvalue\n2022\t1 234,5\n2023\t7';
  expect(codeOf(await pasteValues(stranger, { id, sendId: newId(), text, seen: '' }))).toBe(
    'FORBIDDEN',
  );
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
  const detail = wrong.ok ? [] : (wrong.detail?.problems ?? []);
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
    { key: 'X-I1', added: 2, changed: 0 },
    { key: 'X-I1', added: 2, changed: 0 },
  ]);
  expect(await stored()).toEqual([
    ['X-I1-2022', 1234.5],
    ['X-I1-2023', 7],
  ]);
  const events = await database.sql`SELECT after FROM audit_events
    WHERE subject_kind = 'observation' AND account_id = ${desk.editor.accountId}`;
  expect(events).toHaveLength(2);
});

it('shows how what exists would change, and then changes it, all or none', async () => {
  await database.sql`UPDATE observations SET note = 'Counted by hand.' WHERE reference = 'X-I1-2023'`;
  const text = 'from\tvalue\tunit\tnote\n2022\t1234.5\t\t\n2023\t8\t\t\n2024\t9\t\t';
  const before = await stored();
  const shown = await paste(text);
  expect(shown).toMatchObject({ code: 'VALUES_CHANGE' });
  const plan = shown.ok ? undefined : shown.detail?.plan;
  expect(plan).toMatchObject({
    added: 1,
    uses: 0,
    changes: [{ line: 3, key: 'X-I1-2023', fields: ['value'] }],
  });
  expect(await stored()).toEqual(before);
  // What was seen was something else by the time of the second press: it is shown again.
  expect(codeOf(await paste(text.replace('8', '10'), newId(), { seen: plan?.seen }))).toBe(
    'VALUES_CHANGE',
  );
  const wrong = await paste(text.replace('\t9', '\tmany'), newId(), { seen: plan?.seen });
  expect(codeOf(wrong)).toBe('LINES');
  expect(await stored()).toEqual(before);

  expect(value(await paste(text, newId(), { seen: plan?.seen }))).toEqual({
    ...{ key: 'X-I1', added: 1, changed: 1 },
  });
  expect(await stored()).toEqual([
    ['X-I1-2022', 1234.5],
    ['X-I1-2023', 8],
    ['X-I1-2024', 9],
  ]);
  const [changed] = await database.sql`SELECT id, note, version FROM observations
    WHERE reference = 'X-I1-2023'`;
  expect(changed).toMatchObject({ note: 'Counted by hand.', version: 2 });
  const events = await database.sql`SELECT action, before, after FROM audit_events
    WHERE subject_id = ${changed?.id} AND action = 'update'`;
  expect([...events]).toEqual([{ action: 'update', before: { value: 7 }, after: { value: 8 } }]);
  expect(value(await paste(text))).toMatchObject({ added: 0, changed: 0 });
});

it('asks whoever changes what published assessments rest on', async () => {
  const [row] = await database.sql`SELECT id FROM observations WHERE reference = 'X-I1-2022'`;
  const recommendation = await desk.addRecommendation('X-1');
  await database.sql.begin(async (sql) => {
    const [made] = await sql`INSERT INTO assessments (id, recommendation_id, voice_id, kind, status,
        effective_on, verified_on, reason, confidence, authorship, signed_by_id, published_by_id)
      VALUES (${newId()}, ${recommendation}, ${desk.voices.desk}, 'ASSESSMENT', 'NOT_STARTED', '2016-01-01',
        '2016-02-01', 'Because.', 'HIGH', 'SIGNED', ${desk.editor.accountId}, ${desk.reviewer.accountId})
      RETURNING id`;
    await sql`INSERT INTO assessment_citations (id, assessment_id, observation_id, position)
      VALUES (${newId()}, ${made?.id}, ${row?.id}, 0)`;
  });
  const text = 'from,value\n2022,1000';
  const shown = await paste(text);
  const plan = shown.ok ? undefined : shown.detail?.plan;
  expect(plan?.uses).toBe(1);
  expect(await paste(text, newId(), { seen: plan?.seen })).toMatchObject({
    fieldErrors: { knowsUses: { code: 'knowsUses' } },
  });
  const both = { seen: plan?.seen, knowsUses: 'on' as const };
  expect(value(await paste(text, newId(), both))).toMatchObject({ changed: 1 });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { contestBetween } from './contest';
import { statuses } from './scale';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('the database and the program agree on how far any two statuses stand apart', async () => {
  const all = [...statuses, null];
  const pairs = all.flatMap((one) => all.map((other) => ({ one, other })));
  const rows = await database.sql`
    SELECT one, other, contest_between(one::"ImplementationStatus", other::"ImplementationStatus") AS said
    FROM jsonb_to_recordset(${database.sql.json(pairs)}) AS pair (one text, other text)`;
  expect(rows.length).toBe(100);
  for (const { one, other, said } of rows)
    expect(`${one} ${other} ${said}`).toBe(`${one} ${other} ${contestBetween(one, other)}`);
});

it('the scale has the order of the database', async () => {
  const rows = await database.sql`
    SELECT unnest(enum_range(NULL::"ImplementationStatus"))::text AS status`;
  expect(rows.map(({ status }) => status)).toEqual([...statuses]);
});

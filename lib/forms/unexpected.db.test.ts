import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { isUnavailable } from './unexpected';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it.each([
  ['08006', true, 'a lost connection'],
  ['53100', true, 'a full disk'],
  ['53300', true, 'too many connections'],
  ['57014', true, 'a statement that was cancelled'],
  ['57P01', true, 'a server that is ending'],
  ['58030', true, 'a disk that cannot be read'],
  ['23505', false, 'a key that is there already'],
  ['42501', false, 'something that is forbidden'],
  ['QD001', false, 'a refusal of our own'],
])('%s is "try again in a minute": %s (%s)', async (code, isSo) => {
  const statement = `DO $$ BEGIN RAISE EXCEPTION 'So.' USING ERRCODE = '${code}'; END $$`;
  const error = await db.$executeRawUnsafe(statement).catch((reason: unknown) => reason);
  expect(isUnavailable(error)).toBe(isSo);
  const inside = await db
    .$transaction((tx) => tx.$executeRawUnsafe(statement))
    .catch((reason: unknown) => reason);
  expect(isUnavailable(inside)).toBe(isSo);
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { listVoices } from './queries';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase({ record: true });
});
afterAll(() => test.drop());

it('calls nothing signed that nobody here has signed', async () => {
  const country = await db.country.findUniqueOrThrow({ where: { code: 'kz' } });
  const moment = { asOf: '2026-11-23', knownAt: null, today: '2026-11-23' };
  const [desk, ...others] = await listVoices(country.id, moment);
  expect(desk).toMatchObject({ kind: 'EDITORIAL_DESK', shipped: 79, signed: 0, attributed: 0 });
  expect(others.filter(({ signed, shipped }) => signed + shipped > 0)).toEqual([]);
  expect(others.some(({ attributed }) => attributed > 0)).toBe(true);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import type { Moment } from '@/lib/moment/moment';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { listConflicts } from './queries';

const today = '2026-11-23';
const on = (asOf: string): Moment => ({ asOf, knownAt: null, today });
const elsewhere = '00000000-0000-4000-8000-000000000000';

describe('conflicts of the shipped record', () => {
  let test: TestDatabase;
  let country: string;
  beforeAll(async () => {
    test = await createTestDatabase({ record: true });
    country = (await db.country.findUniqueOrThrow({ where: { code: 'kz' } })).id;
  });
  afterAll(() => test.drop());

  it('tells all 16 of the facts, in their order, each with its sources', async () => {
    const conflicts = await listConflicts(country, on(today));
    expect(conflicts.map(({ reference }) => reference)).toEqual(
      Array.from({ length: 16 }, (_, index) => `KZ-C${String(index + 1).padStart(2, '0')}`),
    );
    for (const { sources, description, reference } of conflicts) {
      expect(sources.length, reference).toBeGreaterThan(0);
      expect(description, reference).toBeTruthy();
    }
  });

  it('leads to what it concerns, as far as that existed by the day', async () => {
    const [bill] = await listConflicts(country, on(today));
    expect(bill?.recommendations.map(({ reference }) => reference)).toContain('UNSR-2014-d');
    expect(bill?.evidence.map(({ reference }) => reference)).toEqual(['KZ-E09', 'KZ-E10']);
    const [then] = await listConflicts(country, on('2014-06-01'));
    expect(then).toMatchObject({ reference: 'KZ-C01', recommendations: [], evidence: [] });
  });

  it('knows no other country', async () => {
    expect(await listConflicts(elsewhere, on(today))).toEqual([]);
  });
});

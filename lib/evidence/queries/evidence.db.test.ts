import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import type { Moment } from '@/lib/moment/moment';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { getEvidence } from './get-evidence';
import { listLawChanges } from './list-law-changes';

const today = '2026-11-23';
const on = (asOf: string): Moment => ({ asOf, knownAt: null, today });
const elsewhere = '00000000-0000-4000-8000-000000000000';

describe('evidence of the shipped record', () => {
  let test: TestDatabase;
  let country: string;
  beforeAll(async () => {
    test = await createTestDatabase({ record: true });
    country = (await db.country.findUniqueOrThrow({ where: { code: 'kz' } })).id;
  });
  afterAll(() => test.drop());

  it('shows every one of the 59 facts with its sources', async () => {
    for (let number = 1; number <= 59; number += 1) {
      const reference = `KZ-E${String(number).padStart(2, '0')}`;
      const fact = await getEvidence(country, reference, on(today));
      expect(fact?.citations.length, reference).toBeGreaterThan(0);
      expect(fact?.summary, reference).toBeTruthy();
    }
    expect(await getEvidence(country, 'KZ-E60', on(today))).toBeNull();
  });

  it('tells the amendments of 2021, what they bear on, who rests on them, where sources disagree', async () => {
    const fact = await getEvidence(country, 'KZ-E18', on(today));
    expect(fact).toMatchObject({ kind: 'LAW', isLawChange: true });
    const bearing = fact?.recommendations.map(({ row }) => row.reference);
    expect(bearing).toContain('UNSR-2014-d');
    expect(fact?.uses.length).toBeGreaterThan(0);
    expect(fact?.conflicts.map(({ reference }) => reference)).toContain('KZ-C07');
  });

  it('does not know a fact before it happened, nor what came after the day', async () => {
    expect(await getEvidence(country, 'KZ-E18', on('2019-12-31'))).toBeNull();
    const law = await getEvidence(country, 'KZ-E01', on('2014-06-01'));
    expect(law?.recommendations.length).toBeGreaterThan(0);
    for (const { recommendation, effectiveOn } of law?.uses ?? []) {
      expect(effectiveOn <= '2014-06-01', recommendation.reference).toBe(true);
    }
    expect(law?.recommendations.map(({ row }) => row.reference)).not.toContain('UNSR-2014-d');
  });

  it('lists changes of law in order; the bill of 2018 that was withdrawn is none', async () => {
    const changes = await listLawChanges(country, on(today));
    const days = changes.map(({ occurred }) => occurred.latest ?? occurred.earliest ?? '');
    expect(days).toEqual([...days].sort());
    const references = changes.map(({ reference }) => reference);
    expect(references).toContain('KZ-E01');
    expect(references).not.toContain('KZ-E09');
    expect((await listLawChanges(country, on('2012-12-31'))).length).toBeLessThan(changes.length);
  });

  it('knows no other country', async () => {
    expect(await getEvidence(elsewhere, 'KZ-E18', on(today))).toBeNull();
    expect(await listLawChanges(elsewhere, on(today))).toEqual([]);
  });
});

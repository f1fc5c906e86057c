import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import type { Moment } from '@/lib/moment/moment';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { countStale } from './count-stale';
import { listGaps } from './list-gaps';
import { listUnanswered } from './list-unanswered';
import { listValueless } from './list-valueless';

const today = '2026-11-23';
const on = (asOf: string): Moment => ({ asOf, knownAt: null, today });
const elsewhere = '00000000-0000-4000-8000-000000000000';

describe('gaps of the shipped record', () => {
  let test: TestDatabase;
  let country: string;
  beforeAll(async () => {
    test = await createTestDatabase({ record: true });
    country = (await db.country.findUniqueOrThrow({ where: { code: 'kz' } })).id;
  });
  afterAll(() => test.drop());

  it('lists all 23, in the order of the record, and links what had been made by the day', async () => {
    const gaps = await listGaps(country, on(today));
    expect(gaps.length).toBe(23);
    const linked = gaps.flatMap(({ recommendations }) => recommendations);
    expect(linked.length).toBeGreaterThan(0);
    const then = await listGaps(country, on('2013-12-31'));
    expect(then.map(({ reference }) => reference)).toEqual(gaps.map(({ reference }) => reference));
    for (const { recommendations } of then)
      for (const { reference } of recommendations) expect(reference).toMatch(/^UPR-2010|-2013/);
  });

  it('names the one indicator that the sources tell in words only', async () => {
    const valueless = await listValueless(country);
    expect(valueless.map(({ slug }) => slug)).toEqual(['government-religious-regulation-trend']);
    expect(valueless[0]?.note).toContain('no yearly values');
    expect(await listValueless(elsewhere)).toEqual([]);
  });

  it('has 21 with no usable evidence, each saying where was looked, and none unassessed today', async () => {
    const unanswered = await listUnanswered(country, 'NO_EVIDENCE', on(today));
    expect(unanswered.length).toBe(21);
    for (const { row, lookedAt } of unanswered) {
      expect(row.status).toBe('NO_EVIDENCE');
      expect(lookedAt, row.reference).toBeTruthy();
    }
    expect(await listUnanswered(country, 'NOT_ASSESSED', on(today))).toEqual([]);
    const then = await listUnanswered(country, 'NOT_ASSESSED', on('2010-12-31'));
    expect(then.every(({ row, lookedAt }) => /^UPR-2010/.test(row.reference) && !lookedAt)).toBe(
      true,
    );
  });

  it('calls stale what was looked at more than the period ago', async () => {
    expect(await countStale(country, on('2026-02-11'), 180)).toBe(0);
    expect(await countStale(country, on('2026-08-10'), 180)).toBe(0);
    expect(await countStale(country, on('2026-08-11'), 180)).toBe(79);
    expect(await countStale(country, on(today), 365)).toBe(0);
  });

  it('knows no other country', async () => {
    expect(await listGaps(elsewhere, on(today))).toEqual([]);
    expect(await listUnanswered(elsewhere, 'NO_EVIDENCE', on(today))).toEqual([]);
  });
});

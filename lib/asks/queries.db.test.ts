import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import type { Moment } from '@/lib/moment/moment';
import { totalOf } from '@/lib/status/scale';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { getAsk, listAsks, listStandalone } from './queries';

const today = '2026-11-23';
const on = (asOf: string): Moment => ({ asOf, knownAt: null, today });
const elsewhere = '00000000-0000-4000-8000-000000000000';

describe('asks of the shipped record', () => {
  let test: TestDatabase;
  let country: string;
  beforeAll(async () => {
    test = await createTestDatabase({ record: true });
    country = (await db.country.findUniqueOrThrow({ where: { code: 'kz' } })).id;
  });
  afterAll(() => test.drop());

  it('counts in every ask the recommendations that its page lists', async () => {
    const asks = await listAsks(country, on(today));
    expect(asks.length).toBeGreaterThan(10);
    for (const ask of asks) {
      const page = await getAsk(country, ask.slug, on(today));
      expect(page?.rows.length, ask.slug).toBe(totalOf(ask.counts));
      expect(page?.counts).toEqual(ask.counts);
      expect([page?.firstYear, page?.lastYear]).toEqual([ask.firstYear, ask.lastYear]);
    }
  });

  it('finds each of the 79 in an ask or alone with a reason, none in both', async () => {
    const asks = await listAsks(country, on(today));
    const pages = await Promise.all(asks.map(({ slug }) => getAsk(country, slug, on(today))));
    const shared = new Set(pages.flatMap((page) => page?.rows.map(({ id }) => id) ?? []));
    const alone = await listStandalone(country, on(today));
    expect(shared.size + alone.length).toBe(79);
    for (const { row, reason } of alone) {
      expect(shared.has(row.id)).toBe(false);
      expect(reason).not.toBe('');
    }
  });

  it('knows of a demand only what was asked by the day', async () => {
    const before = await listAsks(country, on('2013-12-31'));
    expect(before.length).toBeGreaterThan(0);
    for (const ask of before) expect(ask.lastYear).toBeLessThanOrEqual(2013);
    const then = await getAsk(country, 'end-compulsory-registration', on('2013-12-31'));
    expect(then?.rows.map(({ reference }) => reference)).toEqual(['UPR-2010-MEX']);
    expect(await listAsks(country, on('2009-01-01'))).toEqual([]);
    expect(await getAsk(country, 'end-compulsory-registration', on('2009-01-01'))).toBeNull();
  });

  it('knows no other name and no other country', async () => {
    expect(await getAsk(country, 'no-such-ask', on(today))).toBeNull();
    expect(await getAsk(elsewhere, 'end-compulsory-registration', on(today))).toBeNull();
    expect(await listAsks(elsewhere, on(today))).toEqual([]);
  });
});

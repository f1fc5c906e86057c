import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import type { Moment } from '@/lib/moment/moment';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { getIndicator, listIndicators } from './queries';

const today = '2026-11-23';
const on = (asOf: string): Moment => ({ asOf, knownAt: null, today });
const elsewhere = '00000000-0000-4000-8000-000000000000';

describe('indicators of the shipped record', () => {
  let test: TestDatabase;
  let country: string;
  beforeAll(async () => {
    test = await createTestDatabase({ record: true });
    country = (await db.country.findUniqueOrThrow({ where: { code: 'kz' } })).id;
  });
  afterAll(() => test.drop());

  it('lists all 18, each with a source', async () => {
    const indicators = await listIndicators(country, on(today));
    expect(indicators.map(({ reference }) => reference)).toEqual(
      Array.from({ length: 18 }, (_, index) => `KZ-I${String(index + 1).padStart(2, '0')}`),
    );
    for (const { citations, observations, reference } of indicators) {
      const sources = [...citations, ...observations.flatMap((one) => one.citations)];
      expect(sources.length, reference).toBeGreaterThan(0);
    }
  });

  it('has no value where the source describes a trend in words only, and one year of the index', async () => {
    const [index, trend] = await listIndicators(country, on(today));
    expect(trend).toMatchObject({ reference: 'KZ-I02', observations: [] });
    const own = index?.observations.filter(({ countryCode }) => countryCode === 'kz');
    expect(own?.map(({ value, period }) => [value, period.words])).toEqual([[45, '2023']]);
  });

  it('keeps the prosecutions as the facts give them, first reported and revised', async () => {
    const found = await getIndicator(country, 'administrative-prosecutions', on(today));
    const of = (year: string) =>
      found?.observations
        .filter(({ period, series }) => period.earliest?.startsWith(year) && !/punish/.test(series))
        .map(({ value }) => value)
        .sort();
    expect([of('2017'), of('2023')]).toEqual([[284], [192]]);
    expect(of('2020')).toEqual([131, 134]);
  });

  it('knows no value of a period that had not ended', async () => {
    const then = await getIndicator(country, 'administrative-prosecutions', on('2019-12-31'));
    const years = then?.observations.map(({ period }) => period.latest?.slice(0, 4));
    expect(years?.length).toBeGreaterThan(0);
    expect(years?.every((year) => (year ?? '') <= '2019')).toBe(true);
  });

  it('knows no other name and no other country', async () => {
    expect(await getIndicator(country, 'no-such-indicator', on(today))).toBeNull();
    expect(await getIndicator(elsewhere, 'administrative-prosecutions', on(today))).toBeNull();
    expect(await listIndicators(elsewhere, on(today))).toEqual([]);
  });
});

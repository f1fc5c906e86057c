import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { type Moment, todayIn } from '@/lib/moment/moment';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { getRecommendation } from './get-recommendation';

const today = todayIn('Asia/Almaty');
const on = (asOf: string, knownAt: Date | null = null): Moment => ({ asOf, knownAt, today });

describe('getRecommendation on the shipped record', () => {
  let test: TestDatabase;
  let country: string;
  beforeAll(async () => {
    test = await createTestDatabase({ record: true });
    country = (await db.country.findUniqueOrThrow({ where: { code: 'kz' } })).id;
  });
  afterAll(() => test.drop());

  it('shows the voices side by side, the desk first', async () => {
    const found = await getRecommendation(country, 'USDOS-2019-2', on(today));
    expect(found?.standing).toMatchObject({ status: 'NOT_STARTED', contest: 'CONTESTED' });
    expect(found?.voices[0]?.voice.kind).toBe('EDITORIAL_DESK');
    const others = found?.voices.slice(1).map(({ voice, status }) => [voice.slug, status]);
    expect(others).toContainEqual(['forum-18', 'REGRESSED']);
    expect(others).toContainEqual(['uscirf', null]);
    expect(found?.voices.slice(1).every((row) => row.authorship === 'ATTRIBUTED')).toBe(true);
    expect(found?.voices.slice(1).every((row) => row.attributedFrom)).toBe(true);
  });

  it('does not know a recommendation before its document, nor another country’s', async () => {
    expect(await getRecommendation(country, 'UNSR-2014-d', on('2014-12-22'))).toBeNull();
    expect(await getRecommendation(country, 'UNSR-2014-d', on('2014-12-23'))).not.toBeNull();
    const elsewhere = '00000000-0000-4000-8000-000000000000';
    expect(await getRecommendation(elsewhere, 'UNSR-2014-d', on(today))).toBeNull();
  });

  it('tells the visit of 2014 as it came: asked in 2010, met with the visit', async () => {
    const before = await getRecommendation(country, 'UPR-2010-USA', on('2014-03-01'));
    expect(before?.standing).toMatchObject({ status: 'NOT_ASSESSED', assessmentId: null });
    const after = await getRecommendation(country, 'UPR-2010-USA', on('2014-04-04'));
    expect(after?.standing.status).toBe('IMPLEMENTED');
    expect(after?.response).toBe('ACCEPTED');
  });

  it('shows no evidence and no assessment that came after the day', async () => {
    const day = '2019-12-31';
    const then = await getRecommendation(country, 'UNSR-2014-d', on(day));
    expect(then?.evidence.length).toBeGreaterThan(0);
    for (const { occurred } of then?.evidence ?? []) {
      expect((occurred.latest ?? occurred.earliest ?? '') <= day).toBe(true);
    }
    expect(then?.history.every(({ effectiveOn }) => effectiveOn <= day)).toBe(true);
    const now = await getRecommendation(country, 'UNSR-2014-d', on(today));
    expect(now?.evidence.length).toBeGreaterThan(then?.evidence.length ?? 0);
  });

  it('shows a measure from the day on which it had begun, and plans today', async () => {
    const titles = async (day: string) =>
      (await getRecommendation(country, 'UPR-2010-GBR', on(day)))?.measures.map(
        ({ title }) => title,
      );
    const training = 'Teaching law enforcement and officials how to apply the religion law';
    expect(await titles('2014-11-18')).toEqual([]);
    expect(await titles('2015-06-30')).toEqual([training]);
    expect(await titles('2025-06-30')).toHaveLength(2);
    expect(await titles(today)).toHaveLength(3);
  });

  it('knew nothing before the record was loaded', async () => {
    const before = new Date('2020-01-01T00:00:00Z');
    expect(await getRecommendation(country, 'UNSR-2014-d', on(today, before))).toBeNull();
  });

  it('says since when a status has held without a break, now and in the past', async () => {
    const now = await getRecommendation(country, 'UPR-2010-MEX', on(today));
    expect(now?.standing).toMatchObject({ status: 'REGRESSED', heldSince: '2011-10-24' });
    expect((now?.standing.effectiveOn ?? '') > '2011-10-24').toBe(true);
    const then = await getRecommendation(country, 'UPR-2010-MEX', on('2019-12-31'));
    expect(then?.standing).toMatchObject({ status: 'REGRESSED', heldSince: '2011-10-24' });
  });

  it('names the same ask by others, the parent and the parts', async () => {
    const part = await getRecommendation(country, 'IRF-2014-3a', on(today));
    expect(part?.parent?.reference).toBe('IRF-2014-3');
    const whole = await getRecommendation(country, 'IRF-2014-3', on(today));
    expect(whole?.subPoints.map(({ reference }) => reference)).toEqual([
      'IRF-2014-3a',
      'IRF-2014-3b',
      'IRF-2014-3c',
      'IRF-2014-3d',
    ]);
    const asked = await getRecommendation(country, 'UPR-2014-DEU', on(today));
    const rows = asked?.asks.flatMap((ask) => ask.rows.map(({ reference }) => reference));
    expect(rows).toContain('UNSR-2014-d');
  });
});

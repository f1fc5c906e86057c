import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import type { Moment } from '@/lib/moment/moment';
import { totalOf } from '@/lib/status/scale';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { getBody } from './get-body';
import { listBodies } from './list-bodies';

const today = '2026-11-23';
const on = (asOf: string): Moment => ({ asOf, knownAt: null, today });
const elsewhere = '00000000-0000-4000-8000-000000000000';

describe('bodies of the shipped record', () => {
  let test: TestDatabase;
  let country: string;
  beforeAll(async () => {
    test = await createTestDatabase({ record: true });
    country = (await db.country.findUniqueOrThrow({ where: { code: 'kz' } })).id;
  });
  afterAll(() => test.drop());

  it.each([
    ['un-sr-forb', 9],
    ['irf-roundtable', 9],
    ['lync', 15],
    ['us-state-department', 8],
    ['uscirf', 5],
    ['upr', 25],
  ])('%s made %i recommendations', async (slug, count) => {
    const body = await getBody(country, slug, on(today));
    expect(body?.rows.length).toBe(count);
    const listed = (await listBodies(country, on(today))).find((one) => one.slug === slug);
    expect(totalOf(listed?.counts ?? {})).toBe(count);
    expect(listed?.counts).toEqual(body?.counts);
  });

  it('lists States below the UPR, whose counts add up to its own', async () => {
    const upr = await getBody(country, 'upr', on(today));
    const below = upr?.below.map(({ counts }) => totalOf(counts)) ?? [];
    expect(below.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(24);
    const listed = (await listBodies(country, on(today))).map(({ slug }) => slug);
    for (const { slug } of upr?.below ?? []) expect(listed).not.toContain(slug);
  });

  it('shows what a body says itself, attributed, and nothing after the day', async () => {
    const lync = await getBody(country, 'lync', on(today));
    expect(lync?.voice?.views.length).toBeGreaterThan(0);
    expect(lync?.voice?.views.every(({ attributedFrom }) => attributedFrom)).toBe(true);
    const before = await getBody(country, 'lync', on('2019-12-31'));
    expect([before?.rows, before?.documents, before?.voice]).toEqual([[], [], null]);
    expect((await getBody(country, 'upr', on('2013-12-31')))?.rows.length).toBe(10);
  });

  it('knows no other name, and nothing of another country', async () => {
    expect(await getBody(country, 'no-such-body', on(today))).toBeNull();
    expect((await getBody(elsewhere, 'upr', on(today)))?.rows).toEqual([]);
    expect(await listBodies(elsewhere, on(today))).toEqual([]);
  });
});

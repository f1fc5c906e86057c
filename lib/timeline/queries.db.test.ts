import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import type { Moment } from '@/lib/moment/moment';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { listTimeline } from './queries';
import { countKinds, timelineYears } from './years';

const today = '2026-11-23';
const on = (asOf: string): Moment => ({ asOf, knownAt: null, today });
const elsewhere = '00000000-0000-4000-8000-000000000000';

describe('the timeline of the shipped record', () => {
  let test: TestDatabase;
  let country: string;
  beforeAll(async () => {
    test = await createTestDatabase({ record: true });
    country = (await db.country.findUniqueOrThrow({ where: { code: 'kz' } })).id;
  });
  afterAll(() => test.drop());

  it('holds all 59 facts, all 36 engagements and all 24 documents, each once', async () => {
    const entries = await listTimeline(country, on(today));
    expect(countKinds(entries)).toMatchObject({ evidence: 59, engagement: 36, document: 24 });
    expect(new Set(entries.map(({ reference }) => reference)).size).toBe(entries.length);
    const both = entries.filter(({ kinds }) => kinds.length > 1 && kinds.includes('document'));
    expect(entries.length).toBe(59 + 36 + 24 - both.length);
  });

  it('says where the sources disagree about an engagement', async () => {
    const entries = await listTimeline(country, on(today));
    const said = entries.flatMap(({ reference, conflicts }) =>
      conflicts.map((conflict) => `${reference} ${conflict.reference}`),
    );
    expect(said).toEqual(expect.arrayContaining(['KZ-T02 KZ-C04', 'KZ-T05 KZ-C14']));
    expect(said).toHaveLength(await db.conflictEngagement.count());
  });

  it('keeps apart what has no year, the roundtable of a 9 March first of all', async () => {
    const years = timelineYears(await listTimeline(country, on(today)), [], 'newest');
    expect(years.at(-1)?.year).toBeNull();
    expect(years.at(-1)?.entries.map(({ reference }) => reference)).toContain('KZ-T12');
    for (const { year, entries } of years) {
      for (const { occurred, reference } of entries)
        expect(occurred.earliest === null, reference).toBe(year === null);
    }
    const numbers = years.flatMap(({ year }) => year ?? []);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  });

  it('holds nothing that came after the day', async () => {
    const entries = await listTimeline(country, on('2014-06-01'));
    expect(entries.length).toBeGreaterThan(10);
    for (const { occurred, reference } of entries) {
      expect((occurred.latest ?? occurred.earliest ?? '') <= '2014-06-01', reference).toBe(true);
    }
    expect(entries.map(({ reference }) => reference)).not.toContain('KZ-T12');
  });

  it('is empty for another country', async () => {
    expect(await listTimeline(elsewhere, on(today))).toEqual([]);
  });
});

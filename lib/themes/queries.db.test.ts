import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import type { Moment } from '@/lib/moment/moment';
import { totalOf } from '@/lib/status/scale';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { getTheme, listThemes } from './queries';

const today = '2026-11-23';
const on = (asOf: string): Moment => ({ asOf, knownAt: null, today });
const elsewhere = '00000000-0000-4000-8000-000000000000';

describe('themes of the shipped record', () => {
  let test: TestDatabase;
  let country: string;
  beforeAll(async () => {
    test = await createTestDatabase({ record: true });
    country = (await db.country.findUniqueOrThrow({ where: { code: 'kz' } })).id;
  });
  afterAll(() => test.drop());

  it('counts on each of the 17 themes what its page lists, and every recommendation on one', async () => {
    const themes = await listThemes(country, on(today));
    expect(themes.length).toBe(17);
    const seen = new Set<string>();
    for (const theme of themes) {
      const page = await getTheme(country, theme.slug, on(today));
      expect(page?.rows.length, theme.slug).toBe(totalOf(theme.counts));
      for (const { reference } of page?.rows ?? []) seen.add(reference);
    }
    expect(seen.size).toBe(79);
  });

  it('shows no recommendation and no fact from after the day', async () => {
    const day = '2014-06-01';
    const then = await getTheme(country, 'registration', on(day));
    expect(then?.rows.length).toBeGreaterThan(0);
    expect(then?.evidence.length).toBeGreaterThan(0);
    for (const { occurred } of then?.evidence ?? []) {
      expect((occurred.latest ?? occurred.earliest ?? '') <= day).toBe(true);
    }
    const now = await getTheme(country, 'registration', on(today));
    expect(now?.rows.length).toBeGreaterThan(then?.rows.length ?? 0);
    expect(now?.evidence.length).toBeGreaterThan(then?.evidence.length ?? 0);
  });

  it('knows no other name, and nothing of another country', async () => {
    expect(await getTheme(country, 'no-such-theme', on(today))).toBeNull();
    const theirs = await getTheme(elsewhere, 'registration', on(today));
    expect([theirs?.rows, theirs?.evidence]).toEqual([[], []]);
  });
});

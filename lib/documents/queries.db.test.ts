import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import type { Moment } from '@/lib/moment/moment';
import { totalOf } from '@/lib/status/scale';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { getDocument, listDocuments } from './queries';

const today = '2026-11-23';
const on = (asOf: string): Moment => ({ asOf, knownAt: null, today });
const elsewhere = '00000000-0000-4000-8000-000000000000';

describe('documents of the shipped record', () => {
  let test: TestDatabase;
  let country: string;
  beforeAll(async () => {
    test = await createTestDatabase({ record: true });
    country = (await db.country.findUniqueOrThrow({ where: { code: 'kz' } })).id;
  });
  afterAll(() => test.drop());

  it('holds all 24 with all 79 recommendations, three of them only by name', async () => {
    const documents = await listDocuments(country, on(today));
    expect(documents.length).toBe(24);
    expect(documents.reduce((sum, { counts }) => sum + totalOf(counts), 0)).toBe(79);
    const unseen = documents.filter(({ coverage }) => coverage?.coverage === 'NONE');
    expect(unseen.map(({ counts }) => totalOf(counts))).toEqual([0, 0, 0]);
    for (const { coverage } of documents) expect(coverage?.note).toBeTruthy();
  });

  it('lists on its page what the list counts, and who paid for the trip', async () => {
    const report = await getDocument(country, 'lync-trip-report-2025', on(today));
    expect(report?.rows.length).toBe(15);
    expect(totalOf(report?.counts ?? {})).toBe(15);
    expect(report?.funding).toMatch(/[Gg]overnment/);
    expect(report?.citations.length).toBeGreaterThan(0);
  });

  it('does not know a document before its day', async () => {
    for (const { issued } of await listDocuments(country, on('2014-06-01'))) {
      expect((issued.latest ?? '') <= '2014-06-01').toBe(true);
    }
    expect(await getDocument(country, 'lync-trip-report-2025', on('2019-12-31'))).toBeNull();
    expect(await listDocuments(country, on('2000-01-01'))).toEqual([]);
  });

  it('knows no other name and no other country', async () => {
    expect(await getDocument(country, 'no-such-document', on(today))).toBeNull();
    expect(await getDocument(elsewhere, 'lync-trip-report-2025', on(today))).toBeNull();
  });
});

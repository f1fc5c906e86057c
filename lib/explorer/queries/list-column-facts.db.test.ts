import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { todayIn } from '@/lib/moment/moment';
import { getRecommendation } from '@/lib/recommendations/queries/get-recommendation';
import { exportReport } from '@/lib/reports/queries/get-report';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { everything } from '../schema';
import { listColumnFacts } from './list-column-facts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase({ record: true });
});
afterAll(() => test.drop());

const today = todayIn('Asia/Almaty');

it.each([today, '2018-06-30'])(
  'columns say what the page of each recommendation says on %s',
  async (asOf) => {
    const { id: countryId } = await db.country.findUniqueOrThrow({ where: { code: 'kz' } });
    const moment = { asOf, knownAt: null, today };
    const question = { countryId, selection: everything(), moment, staleAfterDays: 180 };
    const rows = [];
    for await (const batch of exportReport(question, null, ['evidence'])) rows.push(...batch);
    expect(rows.length).toBeGreaterThan(10);
    const facts = await listColumnFacts(
      rows.map(({ row }) => row.id),
      moment,
    );
    for (const [place, { row, more }] of rows.entries()) {
      expect(more).toEqual(facts.get(row.id));
      // Some are enough: each asks for a whole page.
      if (place % 6 !== 0) continue;
      const page = await getRecommendation(countryId, row.reference, moment);
      expect(facts.get(row.id)).toEqual({
        officialText: page?.officialText,
        addressee: page?.addressee.name,
        themes: page?.themes.map(({ name }) => name),
        asks: page?.asks.map(({ slug, title }) => ({ slug, title })),
        dueOn: page?.dueOn,
        evidence: page?.evidence.length,
      });
      expect(more).toEqual(facts.get(row.id));
    }
    for await (const [first] of exportReport(question, null, ['summary']))
      expect(first?.more).toBeUndefined();
  },
);

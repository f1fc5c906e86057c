import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Country } from '@/lib/countries/types';
import { db } from '@/lib/db/client';
import { explore } from '@/lib/explorer/queries/explore';
import { everything } from '@/lib/explorer/schema';
import type { Selection } from '@/lib/explorer/types';
import { type Moment, todayIn } from '@/lib/moment/moment';
import { getRecommendation } from '@/lib/recommendations/queries/get-recommendation';
import { countOf } from '@/lib/status/counts';
import { type Status, totalOf } from '@/lib/status/scale';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { getOverview, type Overview } from './get-overview';
import { listByYear } from './list-by-year';

const today = todayIn('Asia/Almaty');
const staleAfterDays = 180;
const on = (asOf = today, knownAt: Date | null = null): Moment => ({ asOf, knownAt, today });

let test: TestDatabase;
let country: Country;
beforeAll(async () => {
  test = await createTestDatabase({ record: true });
  const row = await db.country.findUniqueOrThrow({ where: { code: 'kz' } });
  country = { ...row, cutOff: null };
});
afterAll(() => test.drop());

const select = (selection: Partial<Selection>, moment: Moment) =>
  explore(
    {
      countryId: country.id,
      selection: { ...everything(), ...selection },
      moment,
      staleAfterDays,
    },
    { sort: 'newest', page: 1 },
  );

/** What the rule itself says, without a word of the overview's SQL. */
async function byTheRule(asOf: string, knownAt = 'infinity') {
  const rows = await test.sql`
    SELECT s.status FROM standing_as_of(${asOf}::text::date, ${knownAt}::text::timestamptz) s
    JOIN recommendations r ON r.id = s.recommendation_id
    JOIN addressees a ON a.id = r.addressee_id AND a.is_state_concerned`;
  return countOf(rows.map(({ status }) => ({ status: status as Status })));
}

async function expectYearsByTheRule(moment: Moment): Promise<number> {
  const years = await listByYear(country.id, moment);
  const known = moment.knownAt?.toISOString() ?? 'infinity';
  for (const { year, counts } of years) {
    const end = `${year}-12-31`;
    expect({ year, counts }).toEqual({
      year,
      counts: await byTheRule(end < moment.asOf ? end : moment.asOf, known),
    });
  }
  return years.length;
}

describe('over time', () => {
  it('is the rule asked once a year', async () => {
    expect(await expectYearsByTheRule(on())).toBeGreaterThan(15);
    expect(await expectYearsByTheRule(on('2019-06-30'))).toBe(10);
  });

  it('is the rule for what was known then, too', async () => {
    const [{ half } = { half: new Date() }] = await test.sql`
      SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY published_at) AS half FROM assessments`;
    expect(await expectYearsByTheRule(on(today, half))).toBeGreaterThan(15);
  });

  it('is the rule after corrections, withdrawals and judgements of one day', async () => {
    const rows = await test.sql`
      SELECT a.id, a.recommendation_id, a.voice_id, a.effective_on::text AS day FROM assessments a
      JOIN voices v ON v.id = a.voice_id AND v.kind = 'EDITORIAL_DESK'
      WHERE NOT EXISTS (SELECT 1 FROM assessments later WHERE later.replaces_id = a.id)
      ORDER BY a.shipped_key, a.recommendation_id LIMIT 30`;
    const write = (row: Record<string, string>, more: Record<string, string | null>) => test.sql`
      INSERT INTO assessments ${test.sql({
        id: crypto.randomUUID(),
        recommendation_id: row.recommendation_id as string,
        voice_id: row.voice_id as string,
        verified_on: today,
        reason: 'A test.',
        confidence: 'LOW',
        looked_at: 'Everywhere.',
        authorship: 'SIGNED',
        shipped_key: crypto.randomUUID(),
        ...more,
      })}`;
    for (const [index, row] of rows.entries()) {
      const one = row as unknown as Record<string, string>;
      const effective_on = one.day as string;
      if (index % 3 === 0) {
        await write(one, {
          kind: 'WITHDRAWAL',
          replaces_id: one.id as string,
          effective_on,
          status: null,
        });
      } else if (index % 3 === 1) {
        const moved = { kind: 'CORRECTION', replaces_id: one.id as string, status: 'NO_EVIDENCE' };
        await write(one, { ...moved, effective_on: today });
      } else {
        await write(one, { kind: 'ASSESSMENT', effective_on, status: 'SUPERSEDED' });
      }
    }
    expect(await expectYearsByTheRule(on())).toBeGreaterThan(15);
    expect(await expectYearsByTheRule(on('2015-03-01'))).toBe(6);
  });
});

describe.each([
  ['now', today],
  ['at the end of 2019', '2019-12-31'],
])('the figures %s', (_, asOf) => {
  const moment = on(asOf);
  let overview: Overview;
  beforeAll(async () => {
    overview = await getOverview(country, moment, staleAfterDays);
  });

  it('are the explorer’s with the State as addressee', async () => {
    const { counts, total, addressees, others } = overview.standing;
    const found = await select({ addressee: addressees }, moment);
    expect(found.total).toBe(total);
    expect(found.facets.status.filter(({ count }) => count > 0)).toEqual(
      found.facets.status.filter(({ value }) => counts[value as Status]),
    );
    for (const { value, count } of found.facets.status) {
      expect(counts[value as Status] ?? 0).toBe(count);
    }
    const all = await select({}, moment);
    expect(all.total).toBe(total + others.reduce((sum, { count }) => sum + count, 0));
  });

  it('end the years with today’s', () => {
    expect(overview.years.at(-1)?.counts).toEqual(overview.standing.counts);
  });

  it('by body and theme are what their links list', async () => {
    const { addressees } = overview.standing;
    const bodies = overview.bodies.flatMap((body) => [body, ...body.below]);
    expect(bodies.length).toBeGreaterThan(5);
    for (const { slug, counts } of bodies) {
      expect((await select({ body: [slug], addressee: addressees }, moment)).total).toBe(
        totalOf(counts),
      );
    }
    for (const { slug, counts } of overview.themes) {
      expect((await select({ theme: [slug], addressee: addressees }, moment)).total).toBe(
        totalOf(counts),
      );
    }
  });

  it('of asks are what their links list', async () => {
    expect(overview.asks.length).toBeGreaterThan(5);
    for (const { slug, recommendations } of overview.asks) {
      const { total, facets } = await select({ ask: [slug] }, moment);
      expect(recommendations).toHaveLength(total);
      const counts = countOf(recommendations);
      for (const { value, count } of facets.status)
        expect(counts[value as Status] ?? 0).toBe(count);
    }
  });

  it('of what waits are what their links list', async () => {
    const { addressees: addressee } = overview.standing;
    const { contested, close, stale, overdue } = overview.attention;
    const total = async (more: Partial<Selection>) =>
      (await select({ addressee, ...more }, moment)).total;
    expect(await total({ contest: ['CONTESTED'] })).toBe(contested);
    expect(await total({ contest: ['CLOSE'] })).toBe(close);
    expect(await total({ freshness: ['STALE'] })).toBe(stale);
    expect(await total({ due: ['OVERDUE'] })).toBe(overdue);
    expect(overview.contested.length).toBe(Math.min(8, contested + close));
  });

  it('of changes are on the pages of the recommendations', async () => {
    expect(overview.changes.length).toBeGreaterThan(0);
    for (const change of overview.changes) {
      const page = await getRecommendation(country.id, change.reference, moment);
      expect(page?.standing.status).toBe(change.to);
      expect(page?.standing.heldSince).toBe(change.effectiveOn);
      expect(change.from).not.toBe(change.to);
    }
  });

  it('mark no law that was not yet in force', () => {
    expect(overview.lawChanges.length).toBeGreaterThan(2);
    expect(overview.lawChanges.every(({ occurred }) => (occurred.latest ?? '9') <= asOf)).toBe(
      true,
    );
  });
});

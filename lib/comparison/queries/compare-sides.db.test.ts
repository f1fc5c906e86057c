import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import type { Question } from '@/lib/explorer/conditions';
import { explore } from '@/lib/explorer/queries/explore';
import { everything } from '@/lib/explorer/schema';
import type { Selection } from '@/lib/explorer/types';
import { type Moment, todayIn } from '@/lib/moment/moment';
import { contestBetween } from '@/lib/status/contest';
import type { Status, StatusCounts } from '@/lib/status/scale';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import type { NamedVoice } from '../types';
import { compareSelections } from './compare-selections';
import { compareVoices } from './compare-voices';

const today = todayIn('Asia/Almaty');
const on = (asOf = today, knownAt: Date | null = null): Moment => ({ asOf, knownAt, today });

let test: TestDatabase;
let countryId: string;
let addressee: string[];
beforeAll(async () => {
  test = await createTestDatabase({ record: true });
  countryId = (await db.country.findUniqueOrThrow({ where: { code: 'kz' } })).id;
  const rows = await db.addressee.findMany({ where: { isStateConcerned: true } });
  addressee = rows.map(({ slug }) => slug);
});
afterAll(() => test.drop());

const asked = (selection: Partial<Selection>, moment = on()): Question => ({
  countryId,
  selection: { ...everything(), addressee, ...selection },
  moment,
  staleAfterDays: 180,
});

async function byTheExplorer(question: Question): Promise<StatusCounts> {
  const { facets } = await explore(question, { sort: 'newest', page: 1 });
  const counted = facets.status.filter(({ count }) => count > 0);
  return Object.fromEntries(counted.map(({ value, count }) => [value, count]));
}

describe('two selections', () => {
  it.each([
    ['bodies', () => [asked({ body: ['upr'] }), asked({ body: ['lync'] })] as const],
    [
      'themes',
      () => [asked({ theme: ['registration'] }), asked({ theme: ['secularism'] })] as const,
    ],
    ['dates', () => [asked({}, on('2019-12-31')), asked({})] as const],
  ])('have the explorer’s counts: %s', async (_, make) => {
    const [one, other] = make();
    const compared = await compareSelections(one, other);
    expect(compared.one).toEqual(await byTheExplorer(one));
    expect(compared.other).toEqual(await byTheExplorer(other));
    expect(Object.keys(compared.other).length).toBeGreaterThan(0);
  });

  it('have the asks that plain SQL finds in both', async () => {
    const { asks, shared } = await compareSelections(
      asked({ body: ['upr'] }),
      asked({ body: ['un-sr-forb'] }),
    );
    const rows = await test.sql`
      WITH made AS (
        SELECT rb.recommendation_id, coalesce(a.slug, b.slug) AS body FROM recommendation_bodies rb
        JOIN bodies b ON b.id = rb.body_id LEFT JOIN bodies a ON a.id = b.above_id)
      SELECT k.slug,
        count(DISTINCT m.recommendation_id) FILTER (WHERE m.body = 'upr')::int AS one,
        count(DISTINCT m.recommendation_id) FILTER (WHERE m.body = 'un-sr-forb')::int AS other
      FROM asks k JOIN ask_recommendations ar ON ar.ask_id = k.id JOIN made m ON m.recommendation_id = ar.recommendation_id
      JOIN recommendations r ON r.id = m.recommendation_id
      JOIN addressees d ON d.id = r.addressee_id AND d.is_state_concerned
      WHERE m.body IN ('upr', 'un-sr-forb') GROUP BY 1 HAVING count(DISTINCT m.body) = 2 ORDER BY 1`;
    const total = (counts: StatusCounts) =>
      Object.values(counts).reduce((sum, count) => sum + count, 0);
    expect(rows.length).toBeGreaterThan(1);
    expect(
      asks
        .map(({ slug, one, other }) => ({ slug, one: total(one), other: total(other) }))
        .sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    ).toEqual([...rows]);
    expect(shared).toBe(0);
    const same = await compareSelections(
      asked({ body: ['upr'] }),
      asked({ theme: ['registration'] }),
    );
    expect(same.shared).toBe(
      (
        await explore(asked({ body: ['upr'], theme: ['registration'] }), {
          sort: 'newest',
          page: 1,
        })
      ).total,
    );
  });
});

describe('two voices', () => {
  const nameOf = async (slug: string): Promise<NamedVoice> =>
    db.voice.findUniqueOrThrow({ where: { slug }, select: { slug: true, name: true, kind: true } });

  beforeAll(async () => {
    // In the shipped record the State has views and no status: here it gives some, of every kind.
    const statuses = [
      'IMPLEMENTED',
      'NOT_STARTED',
      'REGRESSED',
      'SUPERSEDED',
      'IN_PROGRESS',
      'NO_EVIDENCE',
    ];
    const rows = await test.sql`SELECT r.id, r.made_on::text AS day FROM recommendations r
      JOIN addressees a ON a.id = r.addressee_id AND a.is_state_concerned
      JOIN headlines h ON h.recommendation_id = r.id AND h.status NOT IN ('NOT_ASSESSED', 'NO_EVIDENCE')
      ORDER BY r.reference LIMIT 30`;
    const [cited] = await test.sql`SELECT id FROM evidence ORDER BY reference LIMIT 1`;
    for (const [index, { id: recommendation, day }] of rows.entries()) {
      const id = crypto.randomUUID();
      await test.sql.begin(async (sql) => {
        await sql`INSERT INTO assessments (id, recommendation_id, voice_id, kind, status, effective_on, verified_on,
            reason, confidence, looked_at, authorship, attributed_from, shipped_key)
          SELECT ${id}, ${recommendation}, v.id, 'ASSESSMENT', ${statuses[index % 6] ?? null}, ${day}, ${day},
            'A reason.', 'LOW', 'Everywhere.', 'ATTRIBUTED', 'from a statement', ${id}
          FROM voices v WHERE v.slug = 'kazakhstan'`;
        await sql`INSERT INTO assessment_citations (id, assessment_id, evidence_id, position)
          VALUES (${crypto.randomUUID()}, ${id}, ${cited?.id}, 0)`;
      });
    }
  });

  it.each([
    ['kazakhstan', 'editorial-desk', today],
    ['editorial-desk', 'kazakhstan', '2019-12-31'],
    ['uscirf', 'editorial-desk', today],
    ['kazakhstan', 'uscirf', today],
  ])(
    '%s and %s differ where plain SQL and the rule of contests say so, on %s',
    async (one, other, asOf) => {
      const voices = { one: await nameOf(one), other: await nameOf(other) };
      const found = await compareVoices(countryId, on(asOf), voices, { limit: 1000, offset: 0 });
      const rows = await test.sql`
      SELECT r.reference, a.status AS one, b.status AS other FROM assessments_as_of(${asOf}::text::date, 'infinity') a
      JOIN voices va ON va.id = a.voice_id AND va.slug = ${one}
      JOIN assessments_as_of(${asOf}::text::date, 'infinity') b ON b.recommendation_id = a.recommendation_id
      JOIN voices vb ON vb.id = b.voice_id AND vb.slug = ${other}
      JOIN recommendations r ON r.id = a.recommendation_id AND r.made_on <= ${asOf}::text::date
      JOIN addressees d ON d.id = r.addressee_id AND d.is_state_concerned`;
      const pairs = rows as unknown as {
        reference: string;
        one: Status | null;
        other: Status | null;
      }[];
      const differing = pairs.filter((row) => contestBetween(row.one, row.other) !== 'UNCONTESTED');
      expect(found.apart.map(({ reference }) => reference).sort()).toEqual(
        differing.map(({ reference }) => reference).sort(),
      );
      const compared = found.flows.reduce((sum, { count }) => sum + count, 0);
      expect(compared + found.silent.count).toBe(pairs.length);
      expect(found.silent.rows).toHaveLength(found.silent.count);
      const apart = found.flows.filter(({ from, to }) => from !== to);
      expect(apart.reduce((sum, { count }) => sum + count, 0)).toBe(differing.length);
      const contests = found.apart.map((row) => contestBetween(row.one.status, row.other.status));
      expect(contests).toEqual([...contests].sort().reverse());
      for (const { one: view, other: against } of found.apart) {
        expect(view.said.reason).not.toBe('');
        expect(against.said.reason).not.toBe('');
        expect(view.effectiveOn <= asOf).toBe(true);
      }
    },
  );

  it('are the same pairs from the other side', async () => {
    const [state, desk] = [await nameOf('kazakhstan'), await nameOf('editorial-desk')];
    const all = { limit: 1000, offset: 0 };
    const there = await compareVoices(countryId, on(), { one: state, other: desk }, all);
    const back = await compareVoices(countryId, on(), { one: desk, other: state }, all);
    expect(there.apart.length).toBeGreaterThan(10);
    expect(
      back.apart.map(({ reference, one, other }) => ({ reference, one: other, other: one })),
    ).toEqual(there.apart.map(({ reference, one, other }) => ({ reference, one, other })));
  });
});

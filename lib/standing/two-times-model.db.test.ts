import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ImplementationStatus } from '@/lib/db/generated/enums';
import { contestBetween } from '@/lib/status/contest';
import { statuses } from '@/lib/status/scale';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createSmallWorld, type SmallWorld } from '@/lib/testing/small-world';

type Row = {
  id: string;
  voice: string;
  kind: string;
  replaces: string | null;
  status: ImplementationStatus | null;
  effectiveOn: string;
  publishedAt: string;
};

let database: TestDatabase;
let world: SmallWorld;
beforeAll(async () => {
  database = await createTestDatabase();
  world = await createSmallWorld(database.sql);
});
afterAll(() => database.drop());

/** The rule of the two times, said once more and independently of the database. */
function current(rows: Row[], voice: string, asOf: string, knownAt: string): Row | undefined {
  const known = rows.filter((row) => row.publishedAt <= knownAt);
  const rank = (row: Row) => `${row.effectiveOn} ${row.publishedAt} ${row.id}`;
  return known
    .filter((row) => row.voice === voice && row.kind !== 'WITHDRAWAL' && row.effectiveOn <= asOf)
    .filter((row) => !known.some((later) => later.replaces === row.id))
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
    .at(-1);
}

function standing(rows: Row[], asOf: string, knownAt: string) {
  const desk = current(rows, world.voices.desk, asOf, knownAt);
  const contests = [world.voices.state, world.voices.society].map((voice) =>
    contestBetween(desk?.status ?? null, current(rows, voice, asOf, knownAt)?.status ?? null),
  );
  const contest = (['CONTESTED', 'CLOSE'] as const).find((one) => contests.includes(one));
  return {
    assessment: desk?.id ?? null,
    status: desk?.status ?? 'NOT_ASSESSED',
    contest: contest ?? 'UNCONTESTED',
    heldSince: desk ? heldSince(rows, desk, asOf, knownAt) : null,
  };
}

/** Back from the current judgement, day by day, as long as the same status stood. */
function heldSince(rows: Row[], desk: Row, asOf: string, knownAt: string): string {
  let since = desk.effectiveOn;
  for (const day of days.filter((one) => one <= asOf).reverse()) {
    const then = current(rows, desk.voice, day, knownAt);
    if (!then || then.status !== desk.status) break;
    since = then.effectiveOn;
  }
  return since;
}

const days = ['2014-05-10', '2014-12-31', '2016-01-01', '2019-06-30', '2025-01-01'];
const step = fc.record({
  voice: fc.constantFrom('desk', 'desk', 'state', 'society'),
  status: fc.constantFrom(...statuses, null),
  effectiveOn: fc.constantFrom(...days),
  /** Which of the voice's rows is replaced, if it has any and it may be. */
  replaces: fc.option(fc.nat(5), { freq: 2 }),
  isWithdrawal: fc.boolean(),
});

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

async function play(steps: Step[], recommendation: string): Promise<void> {
  const made: Row[] = [];
  for (const { voice: name, status, effectiveOn, replaces, isWithdrawal } of steps) {
    const voice = world.voices[name];
    const open = made.filter(
      (row) =>
        row.voice === voice &&
        row.kind !== 'WITHDRAWAL' &&
        !made.some((later) => later.replaces === row.id),
    );
    const replaced = replaces === null ? undefined : open[replaces % Math.max(open.length, 1)];
    const kind = !replaced ? 'ASSESSMENT' : isWithdrawal ? 'WITHDRAWAL' : 'CORRECTION';
    const judgement = { recommendation, voice, kind, status, effectiveOn } as const;
    const id = await world.judge({ ...judgement, ...(replaced && { replaces: replaced.id }) });
    made.push({ ...judgement, id, replaces: replaced?.id ?? null, publishedAt: '' });
  }
}

it('the database and an independent model agree on random histories', async () => {
  let serial = 0;
  const histories = fc.array(step, { minLength: 1, maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(histories, async (steps) => {
      serial += 1;
      const recommendation = await world.addRecommendation(`R-${serial}`);
      await play(steps, recommendation);
      const rows = await database.sql<Row[]>`
        SELECT id, voice_id AS voice, kind, replaces_id AS replaces, status,
          effective_on::text AS "effectiveOn",
          to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "publishedAt"
        FROM assessments WHERE recommendation_id = ${recommendation}`;
      const instants = [...new Set(rows.map(({ publishedAt }) => publishedAt)), '9999-01-01'];
      const asked = await database.sql`
        SELECT d AS "asOf", k AS "knownAt", s.assessment_id AS assessment, s.status, s.contest,
          s.held_since::text AS "heldSince"
        FROM unnest(${days}::text[]) d, unnest(${instants}::text[]) k,
          LATERAL standing_as_of(d::date, greatest(k::timestamptz, (
            SELECT published_at FROM recommendations WHERE id = ${recommendation}))) s
        WHERE s.recommendation_id = ${recommendation}`;
      expect(asked.length).toBe(days.length * instants.length);
      for (const { asOf, knownAt, ...answer } of asked)
        expect(answer).toEqual(standing(rows, asOf, knownAt));

      const [stored] = await database.sql`
        SELECT assessment_id AS assessment, status, contest, held_since::text AS "heldSince" FROM headlines
        WHERE recommendation_id = ${recommendation}`;
      expect(stored).toEqual(standing(rows, '9999-01-01', '9999-01-01'));
    }),
    { numRuns: 40 },
  );
});

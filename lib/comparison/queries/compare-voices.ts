import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { listShownNotes } from '@/lib/moderation/queries/list-shown-notes';
import type { Moment } from '@/lib/moment/moment';
import { toTheState } from '@/lib/overview/scope';
import { listJudgements } from '@/lib/reports/queries/list-judgements';
import { judgementOf, knownAt, spoken } from '@/lib/standing/standing';
import type { Status } from '@/lib/status/scale';
import type { Apart, NamedVoice, VoicesCompared } from '../types';

type Pair = Pick<Apart, 'reference' | 'summary' | 'bodies'> & Record<'one' | 'other', Said>;
type Said = { id: string; status: Status | null; effectiveOn: string };
type Answer = {
  flows: VoicesCompared['flows'] | null;
  silent: number;
  apart: Pair[] | null;
  without: Pair[] | null;
};

/** Which columns a voice has in the query. */
const said = (alias: string) =>
  Prisma.raw(
    `${alias}.id AS ${alias}_id, ${alias}.status AS ${alias}, ${alias}.effective_on AS ${alias}_on`,
  );

/** Rows of the query as they are told, in their order. */
const told = (rows: string) => {
  const view = (side: string) =>
    `json_build_object('id', ${side}_id, 'status', ${side}, 'effectiveOn', ${side}_on) AS ${side}`;
  return Prisma.raw(`(SELECT json_agg(t) FROM (
    SELECT reference, summary, ${view('one')}, ${view('other')}, (
      SELECT json_agg(b.short_name ORDER BY b.short_name) FROM recommendation_bodies rb
      JOIN bodies b ON b.id = rb.body_id WHERE rb.recommendation_id = r.id) AS bodies
    FROM ${rows} r ORDER BY distance DESC, greatest(one_on, other_on) DESC, reference) t)`);
};

/**
 * The current views of two voices on the recommendations to the State, side by side. The views of one are read (the
 * desk's never: it judges everything), and for each of them that of the other by index.
 */
export async function compareVoices(
  countryId: string,
  moment: Moment,
  { one, other }: Record<'one' | 'other', NamedVoice>,
  { limit, offset }: { limit: number; offset: number },
): Promise<VoicesCompared> {
  const [led, following] = one.kind === 'EDITORIAL_DESK' ? ['other', 'one'] : ['one', 'other'];
  const voiceOf = (side: string) =>
    Prisma.sql`(SELECT id FROM voices WHERE slug = ${(side === 'one' ? one : other).slug})`;
  const lead = Prisma.raw(led);
  const known = Prisma.sql`${knownAt(moment)}::timestamptz`;
  const [answer] = await db.$queryRaw<Answer[]>(Prisma.sql`
    WITH pairs AS MATERIALIZED (
      SELECT r.id, r.reference, r.summary, ${said('one')}, ${said('other')}
      FROM ${spoken(moment)} ${lead}
      JOIN recommendations r ON r.id = ${lead}.recommendation_id
      JOIN LATERAL (${judgementOf(moment, Prisma.sql`r.id`, voiceOf(following))}) ${Prisma.raw(following)} ON true
      WHERE ${lead}.voice_id = ${voiceOf(led)} AND ${toTheState(countryId)}
        AND r.made_on <= ${moment.asOf}::date AND r.published_at <= ${known}
        AND (r.archived_at IS NULL OR r.archived_at > ${known})),
    judged AS (
      SELECT *, CASE
        WHEN one = other THEN 0
        -- What fell away is contested and no worse: see decision 96.
        WHEN 'SUPERSEDED' IN (one, other) THEN 2
        ELSE abs(coalesce(ladder_step(one), -1) - coalesce(ladder_step(other), -1)) END AS distance
      FROM pairs
      WHERE one NOT IN ('NOT_ASSESSED', 'NO_EVIDENCE') AND other NOT IN ('NOT_ASSESSED', 'NO_EVIDENCE')),
    apart AS (
      SELECT * FROM judged WHERE distance > 0
      ORDER BY distance DESC, greatest(one_on, other_on) DESC, reference
      LIMIT ${limit}::int OFFSET ${offset}::int),
    without AS (
      SELECT *, 0 AS distance FROM pairs WHERE id NOT IN (SELECT id FROM judged)
      ORDER BY greatest(one_on, other_on) DESC, reference LIMIT ${limit}::int)
    SELECT
      (SELECT json_agg(f) FROM (
        SELECT one AS "from", other AS "to", count(*)::int AS count FROM judged GROUP BY 1, 2 ORDER BY 1, 2) f) AS flows,
      (SELECT count(*)::int FROM pairs) - (SELECT count(*)::int FROM judged) AS silent,
      ${told('apart')} AS apart, ${told('without')} AS without`);
  return {
    flows: answer?.flows ?? [],
    silent: {
      count: answer?.silent ?? 0,
      rows: await withReasons(answer?.without ?? [], moment),
    },
    apart: await withReasons(answer?.apart ?? [], moment),
  };
}

async function withReasons(pairs: readonly Pair[], moment: Moment): Promise<Apart[]> {
  const ids = pairs.flatMap(({ one, other }) => [one.id, other.id]);
  const [judgements, notes] = await Promise.all([listJudgements(ids), listShownNotes(ids, moment)]);
  const viewOf = ({ id, ...said }: Said) => {
    const judgement = judgements.get(id);
    return judgement && { ...said, said: judgement, note: notes.get(id) ?? null };
  };
  return pairs.flatMap((pair) => {
    const [one, other] = [viewOf(pair.one), viewOf(pair.other)];
    return one && other ? [{ ...pair, one, other }] : [];
  });
}

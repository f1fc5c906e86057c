import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Moment } from '@/lib/moment/moment';
import { headingAt } from '@/lib/standing/heading';
import { knownAt } from '@/lib/standing/standing';
import { toTheState } from '../scope';
import type { Change } from '../types';

/** So many times what is shown is looked at first, and so many times more as long as that is too little. */
const spare = 16;

/**
 * The publications of the desk that moved a headline, corrections and withdrawals among them: the headline just
 * before and just after each. Last published first, by days; within a day, what took effect last of a loaded
 * record. Read backwards by index (`assessments_latest_news`, whose words the order repeats) until enough are
 * found.
 * @param scope the condition on `r` of what is looked at; else all that is made to the State concerned
 * @param isNarrow the scope finds few: then all of theirs are looked at, by their own index
 */
export async function listChanges(
  countryId: string,
  moment: Moment,
  limit: number,
  scope: Prisma.Sql = toTheState(countryId),
  isNarrow = false,
): Promise<Change[]> {
  for (let window = limit * spare; ; window *= spare) {
    const latest = isNarrow ? null : window;
    const changes = await changesAmong(latest, moment, limit, scope);
    if (changes.length === limit || isNarrow) return changes;
    const [{ count = 0 } = {}] = await db.$queryRaw<{ count?: number }[]>(Prisma.sql`
      SELECT count(*)::int AS count FROM (${publications(moment, window)}) a`);
    if (count < window) return changes;
  }
}

/** The same among so many of the latest publications; among all where it is null. */
function changesAmong(
  window: number | null,
  moment: Moment,
  limit: number,
  scope: Prisma.Sql,
): Promise<Change[]> {
  const asOf = Prisma.sql`${moment.asOf}::date`;
  const known = Prisma.sql`${knownAt(moment)}::timestamptz`;
  return db.$queryRaw<Change[]>(Prisma.sql`
    SELECT moved.id, moved.kind::text AS kind, moved.reference, moved.summary, moved.before::text AS "from",
           moved.after::text AS "to", moved.published_at AS "publishedAt",
           -- Its words may have been corrected since.
           coalesce((
             SELECT said.reason FROM live_assessments(${asOf}, ${known}) said
             WHERE said.recommendation_id = moved.recommendation_id AND said.voice_id = moved.voice_id
               AND said.effective_on = moved.effective_on AND said.status = moved.status
             ORDER BY said.published_at DESC, said.id DESC LIMIT 1), moved.reason) AS reason,
           (SELECT min(run.effective_on) FROM (
              SELECT day.effective_on, bool_and(coalesce(day.status, 'NOT_ASSESSED') = moved.after)
                OVER (ORDER BY day.effective_on DESC) AS holds
              FROM (SELECT DISTINCT ON (l.effective_on) l.effective_on, l.status
                    FROM live_assessments(${asOf}, moved.published_at) l
                    WHERE l.recommendation_id = moved.recommendation_id AND l.voice_id = moved.voice_id
                      AND l.effective_on <= moved.headed_on
                    ORDER BY l.effective_on, l.published_at DESC, l.id DESC) day) run
            WHERE run.holds)::text AS "effectiveOn",
           (SELECT json_agg(b.short_name ORDER BY b.short_name) FROM recommendation_bodies rb
            JOIN bodies b ON b.id = rb.body_id WHERE rb.recommendation_id = moved.recommendation_id) AS bodies
    FROM (
      SELECT a.id, a.kind, a.recommendation_id, a.voice_id, a.status, a.effective_on, a.published_at, a.reason,
             a.shipped_key, r.reference, r.summary, before.status AS before,
             coalesce(after.status, 'NOT_ASSESSED') AS after, after.effective_on AS headed_on
      FROM (${publications(moment, window)}) a
      JOIN recommendations r ON r.id = a.recommendation_id
      LEFT JOIN LATERAL (${headingAt(asOf, 'before')}) before ON true
      LEFT JOIN LATERAL (${headingAt(asOf, 'with')}) after ON true
      WHERE r.made_on <= ${asOf} AND r.published_at <= ${known}
        AND (r.archived_at IS NULL OR r.archived_at > ${known}) AND ${scope}
        AND coalesce(before.status, 'NOT_ASSESSED') <> coalesce(after.status, 'NOT_ASSESSED')
        -- First judged for the day it was made, and shown here with it: nothing moved.
        AND NOT (before.status IS NULL AND after.effective_on = r.made_on AND ${cameWithIt('a')})
        -- A past that was loaded with the recommendation is no news but for the last that moved in it.
        AND NOT (${isLoaded('a')} AND ${cameWithIt('a')} AND EXISTS (
          SELECT 1 FROM assessments l
          WHERE l.recommendation_id = a.recommendation_id AND l.voice_id = a.voice_id
            AND l.effective_on > a.effective_on AND l.effective_on <= ${asOf} AND l.published_at <= ${known}
            AND l.status IS DISTINCT FROM a.status AND ${isLoaded('l')} AND ${cameWithIt('l')}))
      ORDER BY ${latestFirst('a')}
      LIMIT ${limit}::int) moved
    ORDER BY ${latestFirst('moved')}`);
}

/** The desk's publications; bounded, they are read by index alone, whatever else is asked of them. */
function publications(moment: Moment, window: number | null): Prisma.Sql {
  // What holds from a later day cannot have moved it; what replaces such a thing can have: its day may differ.
  return Prisma.sql`SELECT a.* FROM assessments a
    WHERE a.voice_id = (SELECT id FROM voices WHERE kind = 'EDITORIAL_DESK')
      AND a.published_at <= ${knownAt(moment)}::timestamptz
      AND (a.kind <> 'ASSESSMENT' OR a.effective_on <= ${moment.asOf}::date)
    ${window === null ? Prisma.empty : Prisma.sql`ORDER BY ${latestFirst('a')} LIMIT ${window}::int`}`;
}

const isLoaded = (alias: string) =>
  Prisma.raw(`${alias}.shipped_key IS NOT NULL AND ${alias}.kind = 'ASSESSMENT'`);

const cameWithIt = (alias: string) =>
  Prisma.raw(`${alias}.published_at < r.published_at + interval '1 day'`);

const latestFirst = (alias: string) => {
  const day = `(${alias}.published_at AT TIME ZONE 'UTC')::date`;
  return Prisma.raw(`${day} DESC,
    (CASE WHEN ${alias}.shipped_key IS NOT NULL AND ${alias}.kind = 'ASSESSMENT' THEN ${alias}.effective_on
          ELSE ${day} END) DESC, ${alias}.published_at DESC, ${alias}.id`);
};

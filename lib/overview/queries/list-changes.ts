import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Moment } from '@/lib/moment/moment';
import { knownAt, madeWithStanding } from '@/lib/standing/standing';
import { toTheState } from '../scope';
import type { Change } from '../types';

/** So many times the rows shown are looked at, because some of them only repeat a status that held before. */
const spare = 8;

/**
 * The headlines that moved last: for each recommendation the judgement that began its present status, where
 * that differs from the one before (or from the one that it corrects). What was published here last comes
 * first, by days; within a day of publication, as when a whole record is loaded, what took effect last.
 * @param timeZone the country's, for the day of publication
 * @param scope the condition on `r` of what is looked at; else all that is made to the State concerned
 */
export async function listChanges(
  countryId: string,
  moment: Moment,
  timeZone: string,
  limit: number,
  scope: Prisma.Sql = toTheState(countryId),
): Promise<Change[]> {
  const live = Prisma.sql`live_assessments(${moment.asOf}::date, ${knownAt(moment)}::timestamptz)`;
  const day = (instant: Prisma.Sql) => Prisma.sql`(${instant} AT TIME ZONE ${timeZone})::date`;
  return db.$queryRaw<Change[]>(Prisma.sql`
    SELECT latest.reference, latest.summary, latest.status::text AS "to", latest.held_since::text AS "effectiveOn",
           begun.said_at AS "publishedAt", begun.reason, before.status::text AS "from",
           begun.is_correction AS "isCorrection",
           (SELECT json_agg(b.short_name ORDER BY b.short_name) FROM recommendation_bodies rb
            JOIN bodies b ON b.id = rb.body_id WHERE rb.recommendation_id = latest.id) AS bodies
    FROM (
      SELECT r.id, r.reference, r.summary, r.made_on, r.published_at, s.status, s.held_since, a.voice_id
      FROM ${madeWithStanding(moment)}
      JOIN assessments a ON a.id = s.assessment_id
      WHERE ${scope}
      ORDER BY ${day(Prisma.sql`a.published_at`)} DESC, s.held_since DESC, a.published_at DESC, a.id
      LIMIT ${limit * spare}::int) latest
    JOIN LATERAL (
      SELECT a.reason, a.kind = 'CORRECTION' AND corrected.status IS DISTINCT FROM a.status AS is_correction,
             corrected.status AS corrected_status,
             -- A correction that keeps the status moved nothing: the status was said when it was said first.
             CASE WHEN corrected.status IS DISTINCT FROM a.status THEN a.published_at ELSE (
               SELECT min(said.published_at) FROM assessments said
               WHERE said.recommendation_id = a.recommendation_id AND said.voice_id = a.voice_id
                 AND said.effective_on = a.effective_on AND said.status = a.status) END AS said_at
      FROM ${live} a LEFT JOIN assessments corrected ON corrected.id = a.replaces_id
      WHERE a.recommendation_id = latest.id AND a.voice_id = latest.voice_id AND a.effective_on = latest.held_since
      ORDER BY a.published_at DESC, a.id DESC LIMIT 1) begun ON true
    LEFT JOIN LATERAL (
      SELECT a.status FROM ${live} a
      WHERE a.recommendation_id = latest.id AND a.voice_id = latest.voice_id AND a.effective_on < latest.held_since
      ORDER BY a.effective_on DESC, a.published_at DESC, a.id DESC LIMIT 1) earlier ON true
    CROSS JOIN LATERAL (
      SELECT CASE WHEN begun.is_correction THEN begun.corrected_status ELSE earlier.status END AS status) before
    WHERE before.status IS DISTINCT FROM latest.status
      -- First judged for the day it was made, and shown here with it: nothing moved.
      AND NOT (before.status IS NULL AND latest.held_since = latest.made_on
        AND ${day(Prisma.sql`begun.said_at`)} = ${day(Prisma.sql`latest.published_at`)})
    ORDER BY ${day(Prisma.sql`begun.said_at`)} DESC, latest.held_since DESC, begun.said_at DESC,
      latest.reference
    LIMIT ${limit}::int`);
}

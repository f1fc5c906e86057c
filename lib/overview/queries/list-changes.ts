import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Moment } from '@/lib/moment/moment';
import { knownAt, standing } from '@/lib/standing/standing';
import { toTheState } from '../scope';
import type { Change } from '../types';

/**
 * The headlines that moved last: each recommendation's current judgement where it differs from the one before
 * (or from the one that it corrects). What was published here last comes first, by days; within a day of
 * publication, as when a whole record is loaded, what took effect last.
 * @param timeZone the country's, for the day of publication
 */
export async function listChanges(
  countryId: string,
  moment: Moment,
  timeZone: string,
  limit: number,
): Promise<Change[]> {
  return db.$queryRaw<Change[]>(Prisma.sql`
    SELECT r.reference, r.summary, latest.to, latest.effective_on::text AS "effectiveOn",
           latest.published_at AS "publishedAt", latest.reason, before.status::text AS "from",
           latest.kind = 'CORRECTION' AS "isCorrection",
           (SELECT json_agg(b.short_name ORDER BY b.short_name) FROM recommendation_bodies rb
            JOIN bodies b ON b.id = rb.body_id WHERE rb.recommendation_id = r.id) AS bodies
    FROM (
      SELECT a.*, s.status::text AS "to"
      FROM recommendations r
      JOIN ${standing(moment)} s ON s.recommendation_id = r.id
      JOIN assessments a ON a.id = s.assessment_id
      WHERE ${toTheState(countryId)}
      ORDER BY (a.published_at AT TIME ZONE ${timeZone})::date DESC, a.effective_on DESC, a.published_at DESC, a.id
      LIMIT ${limit * 8}::int) latest
    JOIN recommendations r ON r.id = latest.recommendation_id
    LEFT JOIN LATERAL (
      SELECT earlier.status FROM assessments earlier
      WHERE earlier.recommendation_id = latest.recommendation_id AND earlier.voice_id = latest.voice_id
        AND earlier.published_at <= ${knownAt(moment)}::timestamptz
        AND CASE WHEN latest.kind = 'CORRECTION' THEN earlier.id = latest.replaces_id
            ELSE earlier.kind <> 'WITHDRAWAL' AND NOT EXISTS (
                SELECT 1 FROM assessments later WHERE later.replaces_id = earlier.id
                  AND later.published_at <= ${knownAt(moment)}::timestamptz)
              AND (earlier.effective_on, earlier.published_at, earlier.id)
                < (latest.effective_on, latest.published_at, latest.id) END
      ORDER BY earlier.effective_on DESC, earlier.published_at DESC, earlier.id DESC
      LIMIT 1) before ON true
    WHERE before.status::text IS DISTINCT FROM latest.to
    ORDER BY (latest.published_at AT TIME ZONE ${timeZone})::date DESC, latest.effective_on DESC,
      latest.published_at DESC, latest.id
    LIMIT ${limit}::int`);
}

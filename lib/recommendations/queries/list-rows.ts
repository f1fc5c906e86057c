import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Moment } from '@/lib/moment/moment';
import { standing } from '@/lib/standing/standing';
import type { RecommendationRow } from '../types';

/**
 * The recommendations that meet a condition and exist at the moment, with where they stand, oldest first.
 * @param where a condition on `r` (recommendations) and `s` (standing), e.g. `Prisma.sql\`r.parent_id = …\``
 * @param limit at most so many of them; null for all
 */
export async function listRecommendationRows(
  moment: Moment,
  where: Prisma.Sql,
  limit: number | null = null,
): Promise<RecommendationRow[]> {
  return db.$queryRaw<RecommendationRow[]>(Prisma.sql`
    SELECT r.id, r.reference, r.summary, r.label, r.made_on::text AS "madeOn", r.response::text AS response,
           d.title AS "documentTitle", d.slug AS "documentSlug", s.status::text AS status,
           s.assessment_id AS "assessmentId", s.effective_on::text AS "effectiveOn",
           s.held_since::text AS "heldSince",
           s.verified_on::text AS "verifiedOn", s.contest::text AS contest,
           CASE WHEN NOT a.is_state_concerned THEN a.name END AS "addressedElsewhere",
           (SELECT json_agg(json_build_object('slug', b.slug, 'shortName', b.short_name) ORDER BY b.short_name)
            FROM recommendation_bodies rb JOIN bodies b ON b.id = rb.body_id
            WHERE rb.recommendation_id = r.id) AS bodies
    FROM recommendations r
    JOIN documents d ON d.id = r.document_id
    JOIN addressees a ON a.id = r.addressee_id
    JOIN ${standing(moment)} s ON s.recommendation_id = r.id
    WHERE ${where}
    ORDER BY r.made_on, r.position, r.id
    LIMIT ${limit}::int`);
}

/** An SQL list of ids that may be empty. */
export function idList(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`(SELECT unnest(${[...ids]}::uuid[]))`;
}

import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Moment } from '@/lib/moment/moment';
import { listRecommendationRows } from '@/lib/recommendations/queries/list-rows';
import type { Unanswered } from '../types';

/** The most rows that the page of gaps lists of one status; the explorer has them all. */
export const listedGaps = 100;

/**
 * The recommendations of a country on which nothing usable was found (`NO_EVIDENCE`), or which nobody has
 * judged (`NOT_ASSESSED`), at the moment, oldest first; at most `listedGaps` of them.
 */
export async function listUnanswered(
  countryId: string,
  status: 'NO_EVIDENCE' | 'NOT_ASSESSED',
  moment: Moment,
): Promise<Unanswered[]> {
  const rows = await listRecommendationRows(
    moment,
    Prisma.sql`r.country_id = ${countryId}::uuid AND s.status = ${status}::"ImplementationStatus"`,
    listedGaps,
  );
  const assessments = await db.assessment.findMany({
    where: { id: { in: rows.flatMap((row) => row.assessmentId ?? []) } },
    select: { id: true, lookedAt: true },
  });
  const lookedAt = new Map(assessments.map((row) => [row.id, row.lookedAt]));
  return rows.map((row) => ({
    row,
    lookedAt: row.assessmentId ? (lookedAt.get(row.assessmentId) ?? null) : null,
  }));
}

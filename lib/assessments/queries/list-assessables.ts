import 'server-only';
import { db } from '@/lib/db/client';
import { draftRecommendation, recommendationColumns } from '../draft-row';
import type { DraftRecommendation } from '../types';

/** The recommendations of some references, as the desk needs them; what is not there is left out. */
export async function listAssessables(
  references: readonly string[],
): Promise<DraftRecommendation[]> {
  const rows = await db.recommendation.findMany({
    where: { reference: { in: [...references] }, archivedAt: null },
    select: recommendationColumns,
    orderBy: [{ madeOn: 'asc' }, { position: 'asc' }],
  });
  return rows.map(draftRecommendation);
}

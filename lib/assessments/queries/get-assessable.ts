import 'server-only';
import { db } from '@/lib/db/client';
import { draftRecommendation, recommendationColumns } from '../draft-row';
import type { DraftRecommendation } from '../types';

/** The recommendation of a public reference, as the desk needs it, also when it is archived; null when it is not there. */
export async function getAssessable(reference: string): Promise<DraftRecommendation | null> {
  const row = await db.recommendation.findFirst({
    where: { reference },
    select: recommendationColumns,
  });
  return row && draftRecommendation(row);
}

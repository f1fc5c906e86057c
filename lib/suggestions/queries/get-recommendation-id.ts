import 'server-only';
import { db } from '@/lib/db/client';

/** The recommendation of a reference in the country that a suggestion is about; null when there is none. */
export async function getRecommendationId(
  suggestionId: string,
  reference: string,
): Promise<{ id: string; reference: string } | null> {
  const suggestion = await db.suggestion.findUnique({
    where: { id: suggestionId },
    select: { countryId: true },
  });
  if (!suggestion) return null;
  return db.recommendation.findFirst({
    where: {
      countryId: suggestion.countryId,
      reference: { equals: reference, mode: 'insensitive' },
      archivedAt: null,
    },
    select: { id: true, reference: true },
  });
}

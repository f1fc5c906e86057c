import 'server-only';
import { db } from '@/lib/db/client';

/** What an assessment is about and rests on, by the names that the public knows. */
export type Aim = { recommendationId: string; evidence: Map<string, string> };

/** The ids of a recommendation and of evidence; null where the country has no such recommendation. */
export async function findAim(
  countryId: string,
  reference: string,
  evidence: readonly string[],
): Promise<Aim | null> {
  const found = await db.recommendation.findFirst({
    where: { countryId, reference, archivedAt: null },
    select: { id: true },
  });
  if (!found) return null;
  const facts = await db.evidence.findMany({
    where: { countryId, reference: { in: [...evidence] } },
    select: { id: true, reference: true },
  });
  return {
    recommendationId: found.id,
    evidence: new Map(facts.map(({ id, reference: name }) => [name, id])),
  };
}

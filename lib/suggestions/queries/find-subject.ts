import 'server-only';
import { db, type Transaction } from '@/lib/db/client';
import { publicEvidence } from '@/lib/evidence/public';
import { todayIn } from '@/lib/moment/moment';
import type { SuggestionSubject } from '../types';

/** What a reader means by a reference, among what readers can see today; null when there is nothing. */
export async function findSubject(
  country: { id: string; timeZone: string },
  reference: string,
  client: Pick<Transaction, 'recommendation' | 'evidence'> = db,
): Promise<SuggestionSubject | null> {
  const wanted = { equals: reference.trim(), mode: 'insensitive' as const };
  const recommendation = await client.recommendation.findFirst({
    where: { countryId: country.id, reference: wanted, archivedAt: null },
    select: { id: true, reference: true, summary: true },
  });
  if (recommendation) {
    const { summary, ...found } = recommendation;
    return { kind: 'recommendation', title: summary, ...found };
  }
  const evidence = await client.evidence.findFirst({
    where: {
      countryId: country.id,
      reference: wanted,
      ...publicEvidence({ asOf: todayIn(country.timeZone), knownAt: null }),
    },
    select: { id: true, reference: true, title: true },
  });
  return evidence && { kind: 'evidence', ...evidence };
}

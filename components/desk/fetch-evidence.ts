import type { EvidenceChoice } from '@/lib/evidence/choice';

/**
 * Asks the record for evidence that fits some words or an address; null when it did not answer (no
 * connection, an ended session).
 */
export async function fetchEvidence(
  recommendationId: string,
  words: string,
  signal?: AbortSignal,
): Promise<EvidenceChoice[] | null> {
  const query = new URLSearchParams({ recommendation: recommendationId, q: words });
  try {
    const response = await fetch(`/api/desk/evidence?${query}`, { signal: signal ?? null });
    if (!response.ok) return null;
    const { choices } = (await response.json()) as { choices: EvidenceChoice[] };
    return choices;
  } catch {
    return null;
  }
}

import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { isId } from '@/lib/identity/ids';
import { canModerateSuggestions } from '../policy';
import type { Suggestion, SuggestionSubject } from '../types';

/** One suggestion; null when it is not there or not for this viewer. */
export async function getSuggestion(viewer: Viewer, id: string): Promise<Suggestion | null> {
  if (!canModerateSuggestions(viewer) || !isId(id)) return null;
  const row = await db.suggestion.findUnique({
    where: { id },
    select: {
      id: true,
      kind: true,
      state: true,
      locale: true,
      body: true,
      happenedWords: true,
      readAt: true,
      direction: true,
      organisation: true,
      contact: true,
      receivedAt: true,
      decidedAt: true,
      reason: true,
      country: { select: { code: true } },
      recommendation: { select: { id: true, reference: true, summary: true } },
      evidence: { select: { id: true, reference: true, title: true } },
      decidedBy: { select: { name: true } },
      addedEvidence: { select: { reference: true } },
      draft: { select: { id: true, recommendation: { select: { reference: true } } } },
    },
  });
  if (!row) return null;
  const { recommendation, evidence, country, decidedBy, addedEvidence, draft, ...rest } = row;
  const subject = subjectOf(recommendation, evidence);
  return {
    ...rest,
    subject,
    reference: subject?.reference ?? '',
    countryCode: country.code,
    receivedAt: row.receivedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedBy: decidedBy?.name ?? '',
    reason: row.reason ?? '',
    addedEvidence: addedEvidence?.reference ?? null,
    draft: draft && { id: draft.id, reference: draft.recommendation.reference },
  };
}

function subjectOf(
  recommendation: { id: string; reference: string; summary: string } | null,
  evidence: { id: string; reference: string; title: string } | null,
): SuggestionSubject | null {
  if (recommendation) {
    const { summary, ...found } = recommendation;
    return { kind: 'recommendation', title: summary, ...found };
  }
  return evidence && { kind: 'evidence', ...evidence };
}

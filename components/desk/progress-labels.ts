import type { Messages } from '@/lib/i18n/messages';

/** What the fields of the form that records progress are called, by their names in it. */
export function progressLabels({ desk }: Pick<Messages, 'desk'>): Record<string, string> {
  const words = desk.progress;
  return {
    voiceId: words.voice,
    attributedFrom: words.attributedFrom,
    status: words.status,
    lookedAt: words.lookedAt,
    effectiveOn: words.effectiveOn,
    reason: words.reason,
    confidence: words.confidence,
    verifiedOn: words.verifiedOn,
    evidence: words.evidence,
    newEvidence: words.evidence,
    newTitle: words.addTitle,
    newSummary: words.addSummary,
    newSource: words.addSource,
    newUrl: words.addUrl,
    newKind: words.addKind,
    newDirection: words.addDirection,
    newEarliest: words.addEarliest,
    newLatest: words.addLatest,
    newWords: words.addWords,
    newConfidence: words.addConfidence,
  };
}

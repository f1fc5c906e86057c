import type { Prisma } from '@/lib/db/generated/client';
import { derivedId } from '@/lib/identity/ids';
import { dayOf } from '@/lib/moment/moment';
import type { DraftContent } from './types';

/** The columns of one judgement on several recommendations that is not finished. */
export const severalColumns = {
  id: true,
  accountId: true,
  voiceId: true,
  status: true,
  effectiveOn: true,
  verifiedOn: true,
  reason: true,
  confidence: true,
  lookedAt: true,
  version: true,
  updatedAt: true,
  lines: {
    select: {
      recommendationId: true,
      isChosen: true,
      recommendation: { select: { reference: true } },
    },
    orderBy: { recommendation: { reference: 'asc' } },
  },
  evidence: { select: { evidenceId: true }, orderBy: { position: 'asc' } },
} as const satisfies Prisma.SeveralDraftSelect;

export type SeveralRow = Prisma.SeveralDraftGetPayload<{ select: typeof severalColumns }>;

/** What somebody wrote, from a row. */
export function severalContent(row: SeveralRow): DraftContent {
  return {
    voiceId: row.voiceId,
    status: row.status,
    effectiveOn: row.effectiveOn ? dayOf(row.effectiveOn) : '',
    verifiedOn: row.verifiedOn ? dayOf(row.verifiedOn) : '',
    reason: row.reason,
    confidence: row.confidence,
    lookedAt: row.lookedAt,
    attributedFrom: '',
    evidence: row.evidence.map(({ evidenceId }) => evidenceId),
  };
}

/** A row as its history keeps it. */
export const severalForAudit = (row: SeveralRow): Record<string, unknown> => ({
  accountId: row.accountId,
  voiceId: row.voiceId,
  recommendations: row.lines.map(({ recommendationId }) => recommendationId),
  version: row.version,
});

/** The id of the draft that is made for a recommendation: the same in every browser, so that none is made twice. */
export const lineDraftId = (draftId: string, recommendationId: string) =>
  derivedId(draftId, recommendationId);

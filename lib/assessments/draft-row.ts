import type { Prisma } from '@/lib/db/generated/client';
import { dayOf, todayIn } from '@/lib/moment/moment';
import type { DraftContent, DraftRecommendation } from './types';

/** The columns of a draft that its content and its rights are read from. */
export const draftColumns = {
  id: true,
  recommendationId: true,
  voiceId: true,
  authorId: true,
  state: true,
  kind: true,
  replacesId: true,
  status: true,
  effectiveOn: true,
  verifiedOn: true,
  reason: true,
  confidence: true,
  lookedAt: true,
  authorship: true,
  attributedFrom: true,
  basedOnId: true,
  reviewerId: true,
  reviewComment: true,
  submittedAt: true,
  publishAt: true,
  seenId: true,
  scheduleProblem: true,
  version: true,
  updatedAt: true,
  evidence: { select: { evidenceId: true }, orderBy: { position: 'asc' } },
} as const satisfies Prisma.AssessmentDraftSelect;

export type DraftRow = Prisma.AssessmentDraftGetPayload<{ select: typeof draftColumns }>;

/** What somebody wrote, from a row. */
export function contentOf(row: DraftRow): DraftContent {
  return {
    voiceId: row.voiceId,
    status: row.status,
    effectiveOn: row.effectiveOn ? dayOf(row.effectiveOn) : '',
    verifiedOn: row.verifiedOn ? dayOf(row.verifiedOn) : '',
    reason: row.reason,
    confidence: row.confidence,
    lookedAt: row.lookedAt,
    attributedFrom: row.attributedFrom,
    evidence: row.evidence.map(({ evidenceId }) => evidenceId),
  };
}

/** A row as its history keeps it. */
export function draftForAudit(row: DraftRow): Record<string, unknown> {
  return { ...row, evidence: row.evidence.map(({ evidenceId }) => evidenceId) };
}

/** What the desk shows of a recommendation. */
export const recommendationColumns = {
  id: true,
  reference: true,
  summary: true,
  madeOn: true,
  archivedAt: true,
  countryId: true,
  country: { select: { code: true, timeZone: true } },
  document: { select: { title: true } },
  bodies: { select: { body: { select: { shortName: true } } } },
} as const satisfies Prisma.RecommendationSelect;

type RecommendationRow = Prisma.RecommendationGetPayload<{ select: typeof recommendationColumns }>;

export function draftRecommendation(row: RecommendationRow): DraftRecommendation {
  return {
    id: row.id,
    reference: row.reference,
    summary: row.summary,
    madeOn: dayOf(row.madeOn),
    countryId: row.countryId,
    countryCode: row.country.code,
    timeZone: row.country.timeZone,
    today: todayIn(row.country.timeZone),
    bodies: row.bodies.map(({ body }) => body.shortName),
    documentTitle: row.document.title,
    isArchived: row.archivedAt !== null,
  };
}

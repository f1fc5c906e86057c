import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { closeAssignments } from '@/lib/assignments/mutations/close-assignments';
import { type AuditEntry, recordEvents } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import type { Outcome } from '@/lib/forms/outcome';
import { transact } from '@/lib/forms/transact';
import { newId } from '@/lib/identity/ids';
import { dateOf } from '@/lib/moment/moment';

import { tellDecided } from '@/lib/notices/mutations/tell-about-draft';
import { tellSubscribersSoon } from '@/lib/subscriptions/mutations/tell-subscribers';
import { contributorsOf } from '../current';

import { contentOf, type DraftRow, draftColumns, draftForAudit } from '../draft-row';
import type { ReviewForm } from '../schema';
import { linkEvidence } from './link-evidence';
import { lockSubmitted } from './lock-submitted';
import { refuseIncomplete } from './refuse-incomplete';
import { refuseUnseen } from './refuse-unseen';

/**
 * Makes a submitted draft the voice's published judgement, under the draft's own id, once: a second
 * press is ALREADY_PUBLISHED. When the voice has published something since the reviewer looked
 * (`seenId`), the answer is NEWER_PUBLISHED and nothing is written; when since the draft was begun, the
 * reviewer has to say that it is to stand all the same (`knowsNewer`). `from` is SCHEDULED for the program that
 * keeps a schedule.
 */
export async function publishAssessment(
  viewer: Viewer,
  input: Pick<ReviewForm, 'draftId' | 'version' | 'seenId'> & Partial<ReviewForm>,
  from: 'SUBMITTED' | 'SCHEDULED' = 'SUBMITTED',
): Promise<Outcome<{ assessmentId: string }>> {
  return transact(async (tx) => {
    const { draft, isOwn } = await lockSubmitted(tx, viewer, input, from);
    await tx.$executeRaw`
      SELECT 1 FROM recommendations WHERE id = ${draft.recommendationId}::uuid FOR NO KEY UPDATE`;
    await refuseIncomplete(tx, viewer, draft, new Date());
    await refuseUnseen(tx, draft, input);
    const events = [
      ...(await publish(tx, viewer, draft, isOwn)),
      ...(await linkEvidence(tx, viewer, draft.recommendationId, contentOf(draft).evidence)),
    ];
    await recordEvents(tx, events);
    await tellDecided(tx, viewer, draft, 'PUBLISHED', await contributorsOf(tx, draft.id));
    await tellSubscribersSoon(tx);
    await closeAssignments(tx, {
      voiceId: draft.voiceId,
      accountId: viewer.accountId,
      recommendationIds: [draft.recommendationId],
    });
    return { assessmentId: draft.id };
  });
}

async function publish(
  tx: Transaction,
  viewer: Viewer,
  draft: DraftRow,
  isSelfPublished: boolean,
): Promise<AuditEntry[]> {
  const { evidence, effectiveOn, verifiedOn, confidence, ...content } = contentOf(draft);
  if (!confidence) throw new Error('a complete draft has a confidence');
  const isSigned = draft.authorship === 'SIGNED';
  const assessment = {
    id: draft.id,
    recommendationId: draft.recommendationId,
    voiceId: draft.voiceId,
    kind: draft.kind,
    replacesId: draft.replacesId,
    status: content.status,
    effectiveOn: dateOf(effectiveOn),
    verifiedOn: dateOf(verifiedOn),
    reason: content.reason,
    confidence,
    lookedAt: content.status === 'NO_EVIDENCE' ? content.lookedAt : null,
    authorship: draft.authorship,
    attributedFrom: isSigned ? null : content.attributedFrom,
    signedById: isSigned ? draft.authorId : null,
    publishedById: viewer.accountId,
    isSelfPublished,
  };
  const citations = [
    ...evidence.map((evidenceId) => ({ evidenceId })),
    ...(await citationsKept(tx, draft)),
  ].map((citation, position) => ({ ...citation, position }));
  await tx.assessment.create({ data: assessment, select: { id: true } });
  await tx.assessmentCitation.createMany({
    data: citations.map((citation) => ({ id: newId(), assessmentId: draft.id, ...citation })),
  });
  const after = await tx.assessmentDraft.update({
    where: { id: draft.id },
    data: {
      state: 'PUBLISHED',
      reviewerId: viewer.accountId,
      decidedAt: new Date(),
      publishAt: null,
      scheduleProblem: null,
      version: draft.version + 1,
    },
    select: draftColumns,
  });
  const accountId = viewer.accountId;
  const verbs = { ASSESSMENT: 'publish', CORRECTION: 'correct', WITHDRAWAL: 'withdraw' } as const;
  return [
    {
      kind: 'assessment',
      id: draft.id,
      accountId,
      action: verbs[draft.kind],
      before: null,
      after: { ...assessment, citations },
    },
    {
      kind: 'assessment_draft',
      id: draft.id,
      accountId,
      action: 'publish',
      before: draftForAudit(draft),
      after: draftForAudit(after),
    },
  ];
}

/** A correction goes on citing the observations and engagements of what it corrects. */
async function citationsKept(tx: Transaction, draft: DraftRow) {
  if (draft.kind !== 'CORRECTION' || !draft.replacesId) return [];
  return tx.assessmentCitation.findMany({
    where: { assessmentId: draft.replacesId, evidenceId: null },
    select: { observationId: true, engagementId: true, note: true },
    orderBy: { position: 'asc' },
  });
}

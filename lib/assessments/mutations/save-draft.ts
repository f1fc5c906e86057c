import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import { lastChange } from '@/lib/audit/queries/last-change';
import type { Transaction } from '@/lib/db/client';
import type { Authorship } from '@/lib/db/generated/enums';
import { citableBy } from '@/lib/evidence/queries/list-evidence-choices';
import { type FieldErrors, type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { dateOf, todayIn } from '@/lib/moment/moment';
import { tellSubmitted } from '@/lib/notices/mutations/tell-about-draft';
import { differingFields, missingFrom } from '../completeness';
import { contributorsOf, currentAssessmentId } from '../current';
import { contentOf, type DraftRow, draftColumns, draftForAudit } from '../draft-row';
import { authorshipIn, canEditDraft, canSeeDraft } from '../policy';
import type { DraftInput } from '../schema';
import type { DraftConflict, DraftContent } from '../types';
import { aimAfter, keptCitations, readReplaced } from './replaced';

type Saved = { draftId: string; version: number };

/**
 * Saves a draft, new or known, and with `isSubmission` hands it to review. When somebody saved it
 * since `version`, nothing is written and the answer is CONFLICT with what is there now; `take`
 * names the fields for which the other version was then chosen. A submission that lacks something
 * is INVALID, field by field.
 */
export async function saveDraft(
  viewer: Viewer,
  input: DraftInput,
  isSubmission = false,
): Promise<Outcome<Saved, DraftConflict>> {
  return transact<Saved, DraftConflict>((tx) => saveDraftIn(tx, viewer, input, isSubmission));
}

/**
 * Saves a draft whose judgement was corrected or withdrawn in the meantime as one that replaces what has
 * taken its place, and as a new assessment where it was withdrawn. `followId` is what was shown as
 * that: when there is something newer still the answer is ALREADY_REPLACED, and nothing is written.
 */
export async function followReplacement(
  viewer: Viewer,
  { followId, ...input }: DraftInput & { followId: string },
): Promise<Outcome<Saved, DraftConflict>> {
  return transact<Saved, DraftConflict>((tx) => saveDraftIn(tx, viewer, input, false, followId));
}

/** The same as part of a larger transaction; whatever stands in the way undoes it. */
export async function saveDraftIn(
  tx: Transaction,
  viewer: Viewer,
  form: DraftInput,
  isSubmission: boolean,
  followId?: string,
): Promise<Saved> {
  const authorship = authorshipIn(viewer, form.voiceId) ?? undo(refused('FORBIDDEN'));
  const recommendation = await tx.recommendation.findFirst({
    where: { id: form.recommendationId, archivedAt: null },
    select: { id: true, madeOn: true, country: { select: { timeZone: true } } },
  });
  if (!recommendation) undo(refused('NOT_FOUND'));
  const before = await lockDraft(tx, form.draftId);
  if (before) refuseUnfit(viewer, before, form);
  // What a known draft replaces is what it says itself: a page may have been open since before it went on.
  const { kind, replacesId } = before ?? form;
  const aim = followId ? await aimAfter(tx, { kind, replacesId }, followId) : { kind, replacesId };
  const input = { ...form, ...aim };
  const isMoved = aim.replacesId !== replacesId;
  // Nobody's words are refused because of others: only handing in asks whether there is still what they replace.
  const isKept = before !== null && !isSubmission && !followId;
  const replaced = await readReplaced(tx, viewer, input, isKept);
  const content = chooseContent(input, before, replaced?.content);
  await refuseUnknown(tx, viewer, content);
  if (before && before.version !== input.version) {
    const known = contentOf(before);
    // The same form sent twice: the first one did it.
    const isRepeat = input.version === 0 && differingFields(content, known).length === 0;
    if (!isRepeat) undo(refused('CONFLICT', { detail: await conflictOf(tx, before) }));
  }
  // A form that saves itself comes often: what changes nothing is no event.
  if (
    before &&
    !isSubmission &&
    !isMoved &&
    differingFields(content, contentOf(before)).length === 0
  )
    return { draftId: before.id, version: before.version };
  if (isSubmission) {
    const missing = missingFrom(content, {
      kind: input.kind,
      authorship: authorshipIn(viewer, content.voiceId) ?? authorship,
      madeOn: recommendation.madeOn.toISOString().slice(0, 10),
      today: todayIn(recommendation.country.timeZone),
      keptCitations: await keptCitations(tx, input.kind, input.replacesId),
    });
    if (Object.keys(missing).length > 0) undo(refused('INVALID', { fieldErrors: missing }));
  }
  return write(tx, { viewer, input, authorship, before, content, isSubmission });
}

async function lockDraft(tx: Transaction, id: string): Promise<DraftRow | null> {
  await tx.$executeRaw`SELECT 1 FROM assessment_drafts WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.assessmentDraft.findUnique({ where: { id }, select: draftColumns });
}

/** A draft one may not see does not exist; one that is under review or published is not edited. */
function refuseUnfit(viewer: Viewer, draft: DraftRow, input: DraftInput): void {
  if (!canSeeDraft(viewer, draft)) undo(refused('NOT_FOUND'));
  if (draft.recommendationId !== input.recommendationId) undo(refused('NOT_FOUND'));
  if (!canEditDraft(viewer, draft)) undo(refused('NOT_EDITABLE'));
}

/** A voice that is not there, or evidence that is not there or not for this person to cite. */
async function refuseUnknown(tx: Transaction, viewer: Viewer, content: DraftContent) {
  const fieldErrors: FieldErrors = {};
  if (!(await tx.voice.findUnique({ where: { id: content.voiceId }, select: { id: true } })))
    fieldErrors.voiceId = { code: 'choose' };
  const cited = { id: { in: content.evidence }, ...(await citableBy(viewer, tx)) };
  if ((await tx.evidence.count({ where: cited })) < new Set(content.evidence).size)
    fieldErrors.evidence = { code: 'choose' };
  if (Object.keys(fieldErrors).length > 0) undo(refused('INVALID', { fieldErrors }));
}

/** What was typed, but for the fields for which the other person's version was chosen. */
function chooseContent(
  input: DraftInput,
  before: DraftRow | null,
  replaced: Partial<DraftContent> | undefined,
): DraftContent {
  const theirs = before ? contentOf(before) : null;
  const content: DraftContent = {
    voiceId: input.voiceId,
    status: input.status,
    effectiveOn: input.effectiveOn,
    verifiedOn: input.verifiedOn,
    reason: input.reason,
    confidence: input.confidence,
    lookedAt: input.lookedAt,
    attributedFrom: input.attributedFrom,
    evidence: input.evidence,
  };
  const taken = theirs ? input.take.map((field) => [field, theirs[field]]) : [];
  return { ...content, ...Object.fromEntries(taken), ...replaced };
}

/** What another person saved in the meantime, for whoever comes later. */
async function conflictOf(tx: Transaction, draft: DraftRow): Promise<DraftConflict> {
  const last = await lastChange(tx, 'assessment_draft', draft.id);
  return {
    version: draft.version,
    byName: last?.byName ?? '',
    at: draft.updatedAt.toISOString(),
    theirs: contentOf(draft),
  };
}

interface Writing {
  viewer: Viewer;
  input: DraftInput;
  authorship: Authorship;
  before: DraftRow | null;
  content: DraftContent;
  isSubmission: boolean;
}

async function write(tx: Transaction, writing: Writing): Promise<Saved> {
  const { viewer, input, authorship, before, content, isSubmission } = writing;
  const { evidence, effectiveOn, verifiedOn, ...texts } = content;
  const data = {
    ...texts,
    effectiveOn: effectiveOn ? dateOf(effectiveOn) : null,
    verifiedOn: verifiedOn ? dateOf(verifiedOn) : null,
    authorship: authorshipIn(viewer, content.voiceId) ?? authorship,
    state: isSubmission ? ('SUBMITTED' as const) : (before?.state ?? ('DRAFT' as const)),
    submittedAt: isSubmission ? new Date() : (before?.submittedAt ?? null),
    version: (before?.version ?? 0) + 1,
  };
  const id = input.draftId;
  if (before) {
    const { kind, replacesId } = input;
    // Another voice has another current judgement, and who goes on has seen what is there now.
    const isElsewhere = before.voiceId !== content.voiceId || before.replacesId !== replacesId;
    const moved = isElsewhere && {
      basedOnId: await currentAssessmentId(tx, input.recommendationId, content.voiceId),
    };
    await tx.assessmentDraft.update({
      where: { id },
      data: { ...data, kind, replacesId, ...moved },
    });
    await tx.draftEvidence.deleteMany({ where: { draftId: id } });
  } else {
    const basedOnId = await currentAssessmentId(tx, input.recommendationId, content.voiceId);
    await tx.assessmentDraft.create({
      data: {
        id,
        ...data,
        recommendationId: input.recommendationId,
        authorId: viewer.accountId,
        kind: input.kind,
        replacesId: input.replacesId,
        basedOnId,
      },
    });
  }
  await tx.draftEvidence.createMany({
    data: evidence.map((evidenceId, position) => ({ draftId: id, evidenceId, position })),
  });
  const after = await tx.assessmentDraft.findUniqueOrThrow({ where: { id }, select: draftColumns });
  await recordEvents(tx, [
    {
      kind: 'assessment_draft',
      id,
      accountId: viewer.accountId,
      action: isSubmission ? 'submit' : before ? 'update' : 'create',
      before: before && draftForAudit(before),
      after: draftForAudit(after),
    },
  ]);
  if (isSubmission) {
    await tellSubmitted(tx, after, await contributorsOf(tx, id));
  }
  return { draftId: id, version: after.version };
}

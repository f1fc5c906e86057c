import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import { type FieldErrors, type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { enqueue } from '@/lib/jobs/mutations/enqueue';
import { settleNotices } from '@/lib/notices/mutations/notify';
import { draftColumns, draftForAudit } from '../draft-row';
import { canReviewIn, canSeeDraft } from '../policy';
import type { DraftReference, ReviewForm } from '../schema';
import { lockSubmitted } from './lock-submitted';
import { refuseIncomplete } from './refuse-incomplete';
import { refuseUnseen } from './refuse-unseen';

/**
 * Decides that a submitted draft is published at an hour to come, on the clocks of its country, in the
 * reviewer's name. It must be complete for that day; the same is asked again when the hour has come.
 */
export async function scheduleAssessment(
  viewer: Viewer,
  input: ReviewForm,
): Promise<Outcome<{ publishAt: string }>> {
  const fieldErrors: FieldErrors = {};
  if (input.publishDay === '') fieldErrors.publishDay = { code: 'required' };
  if (input.publishTime === '') fieldErrors.publishTime = { code: 'required' };
  if (Object.keys(fieldErrors).length > 0) return refused('INVALID', { fieldErrors });
  return transact(async (tx) => {
    const { draft } = await lockSubmitted(tx, viewer, input);
    const publishAt = await instantOf(tx, draft.recommendationId, input);
    if (publishAt <= new Date())
      undo(refused('INVALID', { fieldErrors: { publishTime: { code: 'timePast' } } }));
    await refuseIncomplete(tx, viewer, draft, publishAt);
    await refuseUnseen(tx, draft, input);
    const after = await tx.assessmentDraft.update({
      where: { id: draft.id },
      data: {
        state: 'SCHEDULED',
        publishAt,
        seenId: input.seenId,
        scheduleProblem: null,
        reviewerId: viewer.accountId,
        decidedAt: new Date(),
        version: draft.version + 1,
      },
      select: draftColumns,
    });
    await recordEvents(tx, [
      {
        kind: 'assessment_draft',
        id: draft.id,
        accountId: viewer.accountId,
        action: 'schedule',
        before: draftForAudit(draft),
        after: draftForAudit(after),
      },
    ]);
    await settleNotices(tx, draft.id, ['SUBMITTED', 'WAITING']);
    await enqueue(
      tx,
      'publishScheduled',
      { draftId: draft.id, version: after.version },
      { runAt: publishAt, key: draft.id },
    );
    return { publishAt: publishAt.toISOString() };
  });
}

/** Takes a schedule back: the draft waits for review again. Any reviewer of the voice may. */
export async function cancelSchedule(
  viewer: Viewer,
  { draftId, version }: DraftReference,
): Promise<Outcome<{ draftId: string }>> {
  return transact(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM assessment_drafts WHERE id = ${draftId}::uuid FOR UPDATE`;
    const draft = await tx.assessmentDraft.findUnique({
      where: { id: draftId },
      select: draftColumns,
    });
    if (!draft || !canSeeDraft(viewer, draft)) undo(refused('NOT_FOUND'));
    if (!canReviewIn(viewer, draft)) undo(refused('FORBIDDEN'));
    if (draft.state === 'PUBLISHED') undo(refused('ALREADY_PUBLISHED'));
    if (draft.state !== 'SCHEDULED') undo(refused('ALREADY_DECIDED'));
    if (draft.version !== version) undo(refused('CONFLICT'));
    await unschedule(tx, draftId, { accountId: viewer.accountId, problem: null });
    return { draftId };
  });
}

/** Puts a scheduled draft, locked by then, back into the queue; the job that waits finds another version. */
export async function unschedule(
  tx: Transaction,
  draftId: string,
  { accountId, problem }: { accountId: string | null; problem: string | null },
): Promise<void> {
  const where = { id: draftId };
  const draft = await tx.assessmentDraft.findUniqueOrThrow({ where, select: draftColumns });
  const after = await tx.assessmentDraft.update({
    where,
    data: {
      state: 'SUBMITTED',
      publishAt: null,
      scheduleProblem: problem,
      version: draft.version + 1,
    },
    select: draftColumns,
  });
  await recordEvents(tx, [
    {
      kind: 'assessment_draft',
      id: draftId,
      accountId,
      action: 'unschedule',
      before: draftForAudit(draft),
      after: draftForAudit(after),
    },
  ]);
}

/** A day and an hour on the clocks of a recommendation's country, as an instant. */
async function instantOf(
  tx: Transaction,
  recommendationId: string,
  { publishDay, publishTime }: Pick<ReviewForm, 'publishDay' | 'publishTime'>,
): Promise<Date> {
  const local = `${publishDay} ${publishTime}`;
  const [row] = await tx.$queryRaw<{ instant: Date }[]>`
    SELECT ${local}::timestamp AT TIME ZONE c.time_zone AS instant
    FROM recommendations r JOIN countries c ON c.id = r.country_id
    WHERE r.id = ${recommendationId}::uuid`;
  return row?.instant ?? undo(refused('NOT_FOUND'));
}

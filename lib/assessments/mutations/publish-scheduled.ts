import 'server-only';
import { findActiveViewer } from '@/lib/accounts/queries';
import { db } from '@/lib/db/client';
import { type FormCode, refused } from '@/lib/forms/outcome';
import { transact } from '@/lib/forms/transact';
import { tellSubmitted } from '@/lib/notices/mutations/tell-about-draft';
import { contributorsOf } from '../current';
import { draftColumns } from '../draft-row';
import { canReviewIn } from '../policy';
import { publishAssessment } from './publish-assessment';
import { unschedule } from './schedule-assessment';

/**
 * The hour of a scheduled draft has come: publishes it in the reviewer's name, by the same rules as by
 * hand. What stands in the way (something newer, an author or reviewer who left, …) puts the draft back
 * into the queue with that reason. A second run after a crash finds the draft decided, and does nothing.
 */
export async function publishScheduled({
  draftId,
  version,
}: {
  draftId: string;
  version: number;
}): Promise<void> {
  const draft = await db.assessmentDraft.findUnique({
    where: { id: draftId },
    select: {
      ...{ state: true, version: true, reviewerId: true, seenId: true },
      ...{ voiceId: true, authorship: true },
    },
  });
  if (draft?.state !== 'SCHEDULED' || draft.version !== version) return;
  const reviewer = draft.reviewerId && (await findActiveViewer(draft.reviewerId));
  const outcome =
    reviewer && canReviewIn(reviewer, draft)
      ? await publishAssessment(reviewer, { draftId, version, seenId: draft.seenId }, 'SCHEDULED')
      : refused('REVIEWER_LEFT');
  if (!outcome.ok) await giveBack(draftId, version, outcome.code);
}

async function giveBack(draftId: string, version: number, problem: FormCode): Promise<void> {
  await transact(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM assessment_drafts WHERE id = ${draftId}::uuid FOR UPDATE`;
    const draft = await tx.assessmentDraft.findUnique({
      where: { id: draftId },
      select: draftColumns,
    });
    // Somebody was faster: published or taken back by hand.
    if (draft?.state !== 'SCHEDULED' || draft.version !== version) return;
    await unschedule(tx, draftId, { accountId: null, problem });
    await tellSubmitted(tx, draft, await contributorsOf(tx, draftId));
  });
}

import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import type { Transaction } from '@/lib/db/client';
import { refused } from '@/lib/forms/outcome';
import { undo } from '@/lib/forms/transact';
import { contributorsOf } from '../current';
import { type DraftRow, draftColumns } from '../draft-row';
import { canReviewIn, canSeeDraft, isOwnWork } from '../policy';
import type { DraftReference } from '../schema';

/**
 * The submitted (or scheduled) draft that somebody decides on, locked until the transaction ends. Undoes it with
 * NOT_FOUND, FORBIDDEN, OWN_WORK, ALREADY_PUBLISHED, ALREADY_DECIDED, or CONFLICT when it is no longer the version that
 * was read.
 */
export async function lockSubmitted(
  tx: Transaction,
  viewer: Viewer,
  { draftId, version }: DraftReference,
  state: 'SUBMITTED' | 'SCHEDULED' = 'SUBMITTED',
): Promise<{ draft: DraftRow; isOwn: boolean }> {
  await tx.$executeRaw`SELECT 1 FROM assessment_drafts WHERE id = ${draftId}::uuid FOR UPDATE`;
  const draft = await tx.assessmentDraft.findUnique({
    where: { id: draftId },
    select: draftColumns,
  });
  if (!draft || !canSeeDraft(viewer, draft)) undo(refused('NOT_FOUND'));
  if (!canReviewIn(viewer, draft)) undo(refused('FORBIDDEN'));
  if (draft.state === 'PUBLISHED') undo(refused('ALREADY_PUBLISHED'));
  if (draft.state !== state) undo(refused('ALREADY_DECIDED'));
  if (draft.version !== version) undo(refused('CONFLICT'));
  const contributorIds = await contributorsOf(tx, draftId);
  const isOwn = isOwnWork(viewer, { contributorIds });
  if (isOwn) {
    const settings = await tx.settings.findUniqueOrThrow({
      where: { id: 1 },
      select: { isSelfPublishingAllowed: true },
    });
    if (!settings.isSelfPublishingAllowed) undo(refused('OWN_WORK'));
  }
  return { draft, isOwn };
}

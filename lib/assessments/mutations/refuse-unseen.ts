import 'server-only';
import type { Transaction } from '@/lib/db/client';
import { refused } from '@/lib/forms/outcome';
import { undo } from '@/lib/forms/transact';
import { currentAssessmentId } from '../current';
import type { DraftRow } from '../draft-row';
import type { ReviewForm } from '../schema';

/**
 * Undoes a decision for a draft whose reviewer looked at something else than what is published now
 * (NEWER_PUBLISHED), or who has not said that the draft is to stand in place of what was published since it
 * was begun. Who scheduled it has said so.
 */
export async function refuseUnseen(
  tx: Transaction,
  draft: DraftRow,
  { seenId, knowsNewer }: Pick<ReviewForm, 'seenId' | 'knowsNewer'>,
): Promise<void> {
  const currentId = await currentAssessmentId(tx, draft.recommendationId, draft.voiceId);
  if (currentId !== seenId) undo(refused('NEWER_PUBLISHED'));
  if (draft.state === 'SUBMITTED' && currentId !== draft.basedOnId && !knowsNewer)
    undo(refused('INVALID', { fieldErrors: { knowsNewer: { code: 'knowsNewer' } } }));
}

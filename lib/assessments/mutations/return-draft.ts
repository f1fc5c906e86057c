import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact } from '@/lib/forms/transact';
import { tellDecided } from '@/lib/notices/mutations/tell-about-draft';
import { contributorsOf } from '../current';
import { draftColumns, draftForAudit } from '../draft-row';
import type { ReviewForm } from '../schema';
import { lockSubmitted } from './lock-submitted';

/** Gives a submitted draft back to its authors; a comment says what is missing. */
export async function returnDraft(
  viewer: Viewer,
  input: Pick<ReviewForm, 'draftId' | 'version' | 'comment'> & Partial<ReviewForm>,
): Promise<Outcome<{ draftId: string }>> {
  return decideAgainst(viewer, input, 'RETURNED');
}

/** Ends a submitted draft for good, with the reason; its text and its history stay. */
export async function rejectDraft(
  viewer: Viewer,
  input: Pick<ReviewForm, 'draftId' | 'version' | 'comment'> & Partial<ReviewForm>,
): Promise<Outcome<{ draftId: string }>> {
  return decideAgainst(viewer, input, 'REJECTED');
}

async function decideAgainst(
  viewer: Viewer,
  input: Pick<ReviewForm, 'draftId' | 'version' | 'comment'> & Partial<ReviewForm>,
  state: 'RETURNED' | 'REJECTED',
): Promise<Outcome<{ draftId: string }>> {
  if (input.comment === '')
    return refused('INVALID', { fieldErrors: { comment: { code: 'comment' } } });
  return transact(async (tx) => {
    const { draft } = await lockSubmitted(tx, viewer, input);
    const after = await tx.assessmentDraft.update({
      where: { id: draft.id },
      data: {
        state,
        reviewerId: viewer.accountId,
        reviewComment: input.comment,
        decidedAt: new Date(),
        scheduleProblem: null,
        version: draft.version + 1,
      },
      select: draftColumns,
    });
    await recordEvents(tx, [
      {
        kind: 'assessment_draft',
        id: draft.id,
        accountId: viewer.accountId,
        action: state === 'RETURNED' ? 'return' : 'reject',
        before: draftForAudit(draft),
        after: draftForAudit(after),
      },
    ]);
    await tellDecided(tx, viewer, draft, state, await contributorsOf(tx, draft.id));
    return { draftId: draft.id };
  });
}

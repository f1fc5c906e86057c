import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { draftColumns, draftForAudit } from '../draft-row';
import { canEditDraft, canSeeDraft } from '../policy';
import type { DraftReference } from '../schema';

/** Puts a draft away that will not be submitted; its history stays. */
export async function discard(
  viewer: Viewer,
  { draftId, version }: DraftReference,
): Promise<Outcome<null>> {
  return transact(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM assessment_drafts WHERE id = ${draftId}::uuid FOR UPDATE`;
    const draft = await tx.assessmentDraft.findUnique({
      where: { id: draftId },
      select: draftColumns,
    });
    if (!draft || !canSeeDraft(viewer, draft)) undo(refused('NOT_FOUND'));
    if (!canEditDraft(viewer, draft)) undo(refused('NOT_EDITABLE'));
    if (draft.version !== version) undo(refused('CONFLICT'));
    const after = await tx.assessmentDraft.update({
      where: { id: draftId },
      data: { state: 'DISCARDED', version: draft.version + 1 },
      select: draftColumns,
    });
    await recordEvents(tx, [
      {
        kind: 'assessment_draft',
        id: draftId,
        accountId: viewer.accountId,
        action: 'discard',
        before: draftForAudit(draft),
        after: draftForAudit(after),
      },
    ]);
    return null;
  });
}

import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import type { DraftDiscard } from '../draft-schema';
import { lockReportDraft } from '../queries/drafts';

/**
 * Puts a report in the making away; its history stays, and its reference comes to no other. Refused with CONFLICT when somebody saved it since
 * `version`, and with NOT_EDITABLE once something of it is published: the next version is written in it.
 */
export async function discardReportDraft(
  viewer: Viewer,
  { draftId, version }: DraftDiscard,
): Promise<Outcome<null>> {
  return transact(async (tx) => {
    const before = (await lockReportDraft(tx, viewer, draftId)) ?? undo(refused('NOT_FOUND'));
    if (before.versions.length > 0) undo(refused('NOT_EDITABLE'));
    if (before.version !== version) undo(refused('CONFLICT'));
    await tx.reportDraft.update({
      where: { id: draftId },
      data: { discardedAt: new Date() },
      select: { id: true },
    });
    await recordEvents(tx, [
      {
        kind: 'report_draft',
        id: draftId,
        accountId: viewer.accountId,
        action: 'discard',
        before: { ...before },
        after: { ...before },
      },
    ]);
    return null;
  });
}

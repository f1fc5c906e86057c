import 'server-only';
import { recordEvents } from '@/lib/audit/mutations';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { canManagePeople, managedBy } from '../policy';
import type { Viewer } from '../types';
import { lockAdministrators } from './lock-administrators';

/** Makes an invitation useless from now on. Answers LINK_NOT_VALID when it was used meanwhile. */
export async function withdrawInvitation(
  viewer: Viewer,
  { invitationId }: { invitationId: string },
): Promise<Outcome<null>> {
  if (!canManagePeople(viewer)) return refused('FORBIDDEN');
  return transact(async (tx) => {
    await lockAdministrators(tx, viewer);
    const withdrawnAt = new Date();
    const { count } = await tx.oneTimeLink.updateMany({
      where: {
        AND: [
          { id: invitationId, purpose: 'INVITATION', usedAt: null, withdrawnAt: null },
          managedBy(viewer),
        ],
      },
      data: { withdrawnAt },
    });
    if (count === 0) undo(refused('LINK_NOT_VALID'));
    await recordEvents(tx, [
      {
        kind: 'one_time_link',
        id: invitationId,
        accountId: viewer.accountId,
        action: 'withdraw',
        before: { withdrawnAt: null },
        after: { withdrawnAt },
      },
    ]);
    return null;
  });
}

import 'server-only';
import { recordEvents } from '@/lib/audit/mutations';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { canManagePeople, managedBy } from '../policy';
import type { Viewer } from '../types';
import { lockAdministrators } from './lock-administrators';
import { withdrawLinks } from './withdraw-links';

/** Makes an invitation useless from now on. Answers LINK_NOT_VALID when it was used meanwhile. */
export async function withdrawInvitation(
  viewer: Viewer,
  { invitationId }: { invitationId: string },
): Promise<Outcome<null>> {
  if (!canManagePeople(viewer)) return refused('FORBIDDEN');
  return transact(async (tx) => {
    await lockAdministrators(tx, viewer);
    const which = { id: invitationId, purpose: 'INVITATION' as const };
    const own = { AND: [which, managedBy(viewer)] };
    const events = await withdrawLinks(tx, own, viewer.accountId);
    if (events.length === 0) undo(refused('LINK_NOT_VALID'));
    await recordEvents(tx, events);
    return null;
  });
}

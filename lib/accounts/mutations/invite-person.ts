import 'server-only';
import { recordEvents } from '@/lib/audit/mutations';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { newId } from '@/lib/identity/ids';
import { hashToken, linkLifetime, newToken } from '../links';
import { canManagePeople, canManagePeopleOf } from '../policy';
import type { Invitation } from '../schema';
import type { Viewer } from '../types';
import { lockAdministrators } from './lock-administrators';

/**
 * Makes a link with which one person can make an account in the given role and voice, within a
 * week. The secret in the answer exists nowhere else: it is shown once.
 */
export async function invitePerson(
  viewer: Viewer,
  input: Invitation,
): Promise<Outcome<{ token: string }>> {
  if (!canManagePeople(viewer)) return refused('FORBIDDEN');
  const token = newToken();
  return transact(async (tx) => {
    await lockAdministrators(tx, viewer);
    const voice = await tx.voice.findUnique({
      where: { id: input.voiceId },
      select: { id: true },
    });
    if (!voice || !canManagePeopleOf(viewer, voice.id))
      undo(refused('INVALID', { fieldErrors: { voiceId: { code: 'choose' } } }));
    const now = new Date();
    const link = {
      id: newId(),
      purpose: 'INVITATION' as const,
      role: input.role,
      voiceId: input.voiceId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + linkLifetime.INVITATION),
    };
    await tx.oneTimeLink.create({
      data: { ...link, createdById: viewer.accountId, tokenHash: hashToken(token) },
    });
    await recordEvents(tx, [
      {
        kind: 'one_time_link',
        id: link.id,
        accountId: viewer.accountId,
        action: 'create',
        before: null,
        after: link,
      },
    ]);
    return { token };
  });
}

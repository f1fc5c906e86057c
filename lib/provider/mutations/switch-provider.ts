import 'server-only';
import { lockAccounts } from '@/lib/accounts/locks';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { endSessions } from '@/lib/sessions/mutations/end-sessions';
import type { SessionSubject } from '@/lib/sessions/types';
import type { ProviderSwitch } from '../schema';

/**
 * Unlinks one's account from the provider and closes that way in, or opens it again. Closing needs
 * a password (PASSWORD_NEEDED) and ends all other sessions, also of somebody who comes through the
 * provider in that very moment. The answer is what the cookie of this session has to say from now on.
 */
export async function switchProvider(
  viewer: Viewer,
  sessionId: string,
  { isOff }: ProviderSwitch,
): Promise<Outcome<SessionSubject>> {
  const { accountId } = viewer;
  return transact(async (tx) => {
    await lockAccounts(tx);
    const account = await tx.account.findFirst({
      where: { id: accountId, disabledAt: null },
      select: { passwordHash: true, providerOffAt: true, sessionVersion: true },
    });
    if (!account) undo(refused('FORBIDDEN'));
    const { passwordHash, ...before } = account;
    if ((before.providerOffAt !== null) === isOff) {
      return { accountId, sessionId, sessionVersion: before.sessionVersion };
    }
    if (isOff && !passwordHash) undo(refused('PASSWORD_NEEDED'));
    const after = {
      providerOffAt: isOff ? new Date() : null,
      sessionVersion: before.sessionVersion + (isOff ? 1 : 0),
    };
    await tx.account.update({ where: { id: accountId }, data: after });
    if (isOff) {
      await tx.identity.deleteMany({ where: { accountId } });
      await endSessions(tx, accountId, 'ENDED_BY_OWNER', { by: accountId, keep: sessionId });
    }
    const action = isOff ? 'unlink_provider' : 'allow_provider';
    await recordEvents(tx, [{ kind: 'account', id: accountId, accountId, action, before, after }]);
    return { accountId, sessionId, sessionVersion: after.sessionVersion };
  });
}

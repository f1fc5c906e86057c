import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import { admitAttempt, recordSuccess } from '@/lib/auth/attempts';
import { hashPassword, isPassword } from '@/lib/auth/password';
import { limits } from '@/lib/auth/throttle';
import { db } from '@/lib/db/client';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { endSessions } from '@/lib/sessions/mutations/end-sessions';
import type { SessionSubject } from '@/lib/sessions/types';
import type { PasswordChange } from '../schema';
import { weaknessOf } from '../strength';
import { withdrawResetLinks } from './make-reset-link';

/**
 * Gives one's account another password and ends all other sessions, also of somebody who signs in
 * with the old one at the same moment. The answer is what the cookie of this session has to say
 * from now on. Wrong guesses at the present password count as those at the sign-in do.
 */
export async function changePassword(
  viewer: Viewer,
  sessionId: string,
  input: PasswordChange,
): Promise<Outcome<SessionSubject>> {
  const account = await db.account.findFirst({
    where: { id: viewer.accountId, disabledAt: null },
    select: { email: true, name: true, passwordHash: true },
  });
  if (!account?.passwordHash) return refused('FORBIDDEN');
  const { email, name, passwordHash } = account;
  const weakness = await weaknessOf(input.password, [name ?? '', email ?? '']);
  if (weakness) return refused('INVALID', { fieldErrors: { password: { code: weakness } } });
  const admission = await admitAttempt([
    { kind: 'email', value: email ?? viewer.accountId, limit: limits.perEmail },
  ]);
  if (admission.waitMs > 0) return refused('THROTTLED');
  if (!(await isPassword(passwordHash, input.currentPassword)))
    return refused('INVALID', { fieldErrors: { currentPassword: { code: 'wrongPassword' } } });
  await recordSuccess(admission);
  const next = await hashPassword(input.password);
  return transact(async (tx) => {
    const { accountId } = viewer;
    const { count } = await tx.account.updateMany({
      where: { id: accountId, passwordHash, disabledAt: null },
      data: { passwordHash: next, sessionVersion: { increment: 1 } },
    });
    // Somebody changed it in the meantime: the one that was typed is no longer the present one.
    if (count === 0) undo(refused('CONFLICT'));
    const { sessionVersion } = await tx.account.findUniqueOrThrow({
      where: { id: accountId },
      select: { sessionVersion: true },
    });
    await withdrawResetLinks(tx, { accountId });
    await endSessions(tx, accountId, 'PASSWORD_CHANGED', { by: accountId, keep: sessionId });
    await recordEvents(tx, [
      {
        kind: 'account',
        id: accountId,
        accountId,
        action: 'change_password',
        before: { sessionVersion: sessionVersion - 1 },
        after: { sessionVersion },
      },
    ]);
    return { accountId, sessionId, sessionVersion };
  });
}

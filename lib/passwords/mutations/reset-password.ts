import 'server-only';
import { hashToken } from '@/lib/accounts/links';
import { recordEvents } from '@/lib/audit/mutations';
import { hashPassword } from '@/lib/auth/password';
import { db } from '@/lib/db/client';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { endSessions } from '@/lib/sessions/mutations/end-sessions';
import type { PasswordReset } from '../schema';
import { weaknessOf } from '../strength';
import { withdrawResetLinks } from './make-reset-link';

/**
 * Sets another password by a one-time link and ends all sessions of the account. A second factor
 * stays: whoever has the mailbox does not have the phone. Answers LINK_NOT_VALID when the link was
 * used, withdrawn or is too old, or the account is disabled.
 */
export async function resetPassword(input: PasswordReset): Promise<Outcome<null>> {
  const where = {
    tokenHash: hashToken(input.token),
    usedAt: null,
    withdrawnAt: null,
    expiresAt: { gt: new Date() },
    account: { disabledAt: null },
  };
  // Asked before the costly hash, so that made-up links cannot keep the processor busy.
  const link = await db.passwordReset.findFirst({
    where,
    select: { id: true, accountId: true, account: { select: { name: true, email: true } } },
  });
  if (!link) return refused('LINK_NOT_VALID');
  const { accountId, account } = link;
  const weakness = await weaknessOf(input.password, [account.name ?? '', account.email ?? '']);
  if (weakness) return refused('INVALID', { fieldErrors: { password: { code: weakness } } });
  const passwordHash = await hashPassword(input.password);
  return transact(async (tx) => {
    const { count } = await tx.passwordReset.updateMany({ where, data: { usedAt: new Date() } });
    if (count === 0) undo(refused('LINK_NOT_VALID'));
    const { sessionVersion } = await tx.account.update({
      where: { id: accountId },
      data: { passwordHash, sessionVersion: { increment: 1 } },
      select: { sessionVersion: true },
    });
    await withdrawResetLinks(tx, { accountId });
    await endSessions(tx, accountId, 'PASSWORD_CHANGED', { by: accountId });
    await recordEvents(tx, [
      {
        kind: 'account',
        id: accountId,
        accountId,
        action: 'reset_password',
        before: { sessionVersion: sessionVersion - 1 },
        after: { sessionVersion },
      },
    ]);
    return null;
  });
}

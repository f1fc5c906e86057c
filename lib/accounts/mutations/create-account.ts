import 'server-only';
import { recordEvents } from '@/lib/audit/mutations';
import { hashPassword } from '@/lib/auth/password';
import type { LinkPurpose } from '@/lib/db/generated/enums';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { newId } from '@/lib/identity/ids';
import { weaknessOf } from '@/lib/passwords/strength';
import { hashToken } from '../links';
import { lockAccounts } from '../locks';
import { getUsableLink } from '../queries';
import type { NewAccount } from '../schema';

/**
 * Turns a one-time link into an account, once: of two people who use it at the same moment one
 * wins and the other is told that the link no longer works. A set-up link makes only the very
 * first account. Answers LINK_NOT_VALID or EMAIL_TAKEN.
 */
export async function createAccount(
  purpose: LinkPurpose,
  input: NewAccount,
): Promise<Outcome<{ accountId: string }>> {
  // Asked before the costly hash, so that made-up links cannot keep the processor busy.
  if (!(await getUsableLink(purpose, input.token))) return refused('LINK_NOT_VALID');
  const weakness = await weaknessOf(input.password, [input.name, input.email]);
  if (weakness) return refused('INVALID', { fieldErrors: { password: { code: weakness } } });
  const passwordHash = await hashPassword(input.password);
  return transact(async (tx) => {
    await lockAccounts(tx);
    const now = new Date();
    const link = await tx.oneTimeLink.findFirst({
      where: { tokenHash: hashToken(input.token), purpose, usedAt: null, withdrawnAt: null },
      select: { id: true, role: true, voiceId: true, expiresAt: true },
    });
    if (!link || link.expiresAt <= now) undo(refused('LINK_NOT_VALID'));
    if (purpose === 'SETUP' && (await tx.account.count()) > 0) undo(refused('LINK_NOT_VALID'));
    if (await tx.account.findUnique({ where: { email: input.email }, select: { id: true } })) {
      undo(refused('EMAIL_TAKEN'));
    }
    const account = { id: newId(), role: link.role, voiceId: link.voiceId };
    await tx.account.create({
      data: { ...account, email: input.email, name: input.name, passwordHash },
    });
    await tx.oneTimeLink.update({ where: { id: link.id }, data: { usedAt: now } });
    await recordEvents(tx, [
      {
        kind: 'account',
        id: account.id,
        accountId: account.id,
        action: 'create',
        before: null,
        after: account,
      },
      {
        kind: 'one_time_link',
        id: link.id,
        accountId: account.id,
        action: 'use',
        before: { usedAt: null },
        after: { usedAt: now },
      },
    ]);
    return { accountId: account.id };
  });
}

import 'server-only';
import { hashPassword } from '@/lib/auth/password';
import type { LinkPurpose } from '@/lib/db/generated/enums';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { weaknessOf } from '@/lib/passwords/strength';
import { getUsableLink } from '../queries';
import type { NewAccount } from '../schema';
import { makeAccount, takeLink } from './take-link';

/**
 * Turns a one-time link into an account, once: of two people who use it at the same moment one
 * wins and the other is told that the link no longer works. A set-up link makes only the very
 * first account. A link that was sent to an address makes an account with that address, whatever
 * the form says. Answers LINK_NOT_VALID or EMAIL_TAKEN.
 */
export async function createAccount(
  purpose: LinkPurpose,
  input: NewAccount,
): Promise<Outcome<{ accountId: string }>> {
  // Asked before the costly hash, so that made-up links cannot keep the processor busy.
  const usable = await getUsableLink(purpose, input.token);
  if (!usable) return refused('LINK_NOT_VALID');
  const email = usable.email ?? input.email;
  const weakness = await weaknessOf(input.password, [input.name, email]);
  if (weakness) return refused('INVALID', { fieldErrors: { password: { code: weakness } } });
  const passwordHash = await hashPassword(input.password);
  return transact(async (tx) => {
    const link = await takeLink(tx, purpose, input.token);
    if (purpose === 'SETUP' && (await tx.account.count({ where: { anonymisedAt: null } })) > 0)
      undo(refused('LINK_NOT_VALID'));
    const accountId = await makeAccount(tx, link, { email, name: input.name, passwordHash });
    return { accountId };
  });
}

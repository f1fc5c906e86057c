import 'server-only';
import { lockAccounts } from '@/lib/accounts/locks';
import { recordEvents } from '@/lib/audit/mutations';
import type { Proven } from '@/lib/auth/sign-in';
import type { Transaction } from '@/lib/db/client';
import { transact } from '@/lib/forms/transact';
import { newId } from '@/lib/identity/ids';
import type { ProviderPerson } from '../types';

/**
 * The account of somebody who signed in at the provider: by issuer and subject; the first time by
 * the e-mail that the provider has verified, which ties the two together for good. Null for whoever
 * has no account, a disabled one, one that wants no provider, or one that is another person's there.
 */
export async function matchPerson(person: ProviderPerson): Promise<Proven | null> {
  const { issuer, subject, verifiedEmail } = person;
  const outcome = await transact(async (tx) => {
    await lockAccounts(tx);
    const identity = await tx.identity.findUnique({
      where: { issuer_subject: { issuer, subject } },
      select: { accountId: true },
    });
    if (identity) return findProven(tx, { id: identity.accountId });
    const proven = verifiedEmail
      ? await findProven(tx, { email: verifiedEmail, providerOffAt: null })
      : null;
    if (!proven) return null;
    const { accountId } = proven;
    // The address was given to somebody else at the provider: not the same person.
    const isOthers = await tx.identity.count({ where: { accountId, issuer } });
    if (isOthers > 0) return null;
    await tx.identity.create({ data: { id: newId(), accountId, issuer, subject } });
    await recordEvents(tx, [
      {
        kind: 'account',
        id: accountId,
        accountId,
        action: 'link_provider',
        before: null,
        after: null,
      },
    ]);
    return proven;
  });
  return outcome.ok ? outcome.value : null;
}

async function findProven(
  tx: Transaction,
  where: { id: string } | { email: string; providerOffAt: null },
): Promise<Proven | null> {
  const account = await tx.account.findUnique({
    where: { ...where, disabledAt: null },
    select: {
      id: true,
      sessionVersion: true,
      locale: true,
      secondFactor: { select: { confirmedAt: true } },
    },
  });
  if (!account) return null;
  const { id, sessionVersion, locale, secondFactor } = account;
  const hasSecondFactor = Boolean(secondFactor?.confirmedAt);
  return { accountId: id, sessionVersion, locale, hasSecondFactor };
}

import 'server-only';
import { makeAccount, takeLink } from '@/lib/accounts/mutations/take-link';
import { recordEvents } from '@/lib/audit/mutations';
import type { Proven } from '@/lib/auth/sign-in';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { newId } from '@/lib/identity/ids';
import { addressFor } from '../refusal';
import type { Acceptance } from '../schema';
import type { ProviderPerson } from '../types';

/**
 * Makes the account of an invitation for somebody who signed in at the provider, without a password
 * and tied to what the provider calls them; once. The link is used only when all of it succeeds.
 */
export async function acceptInvitation(
  person: ProviderPerson,
  { token, name }: Acceptance,
): Promise<Outcome<Proven>> {
  const { issuer, subject } = person;
  return transact(async (tx) => {
    const link = await takeLink(tx, 'INVITATION', token);
    const address = await addressFor(tx, link.email, person);
    if ('refusal' in address) undo(refused(address.refusal));
    const accountId = await makeAccount(tx, link, { ...address, name, passwordHash: null });
    await tx.identity.create({ data: { id: newId(), accountId, issuer, subject } });
    await recordEvents(tx, [
      {
        ...{ kind: 'account', id: accountId, accountId, action: 'link_provider' },
        ...{ before: null, after: null },
      },
    ]);
    return { accountId, sessionVersion: 1, locale: link.locale, hasSecondFactor: false };
  });
}

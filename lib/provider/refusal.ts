import 'server-only';
import type { Transaction } from '@/lib/db/client';
import type { ProviderPerson } from './types';

/** Why somebody who comes from the provider cannot take an invitation; `errors.code.*` has the words. */
export type Refusal = 'IDENTITY_KNOWN' | 'OTHER_ADDRESS' | 'NO_VERIFIED_ADDRESS' | 'EMAIL_TAKEN';

/**
 * The address of the account that an invitation and a person of the provider make together, or why
 * they do not. An invitation to an address is for that address: the provider's verified one must not
 * be another. Handed over as a link, the address is the provider's, and must be verified.
 */
export async function addressFor(
  tx: Pick<Transaction, 'identity' | 'account'>,
  invited: string | null,
  { issuer, subject, verifiedEmail }: ProviderPerson,
): Promise<{ email: string } | { refusal: Refusal }> {
  const where = { issuer_subject: { issuer, subject } };
  if (await tx.identity.findUnique({ where, select: { id: true } }))
    return { refusal: 'IDENTITY_KNOWN' };
  if (invited && verifiedEmail && verifiedEmail !== invited) return { refusal: 'OTHER_ADDRESS' };
  const email = invited ?? verifiedEmail;
  if (!email) return { refusal: 'NO_VERIFIED_ADDRESS' };
  if ((await tx.account.count({ where: { email } })) > 0) return { refusal: 'EMAIL_TAKEN' };
  return { email };
}

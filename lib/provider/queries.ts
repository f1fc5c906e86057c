import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { canManageSessionsOf } from '@/lib/sessions/policy';
import { addressFor } from './refusal';
import type { LinkedProvider, ProviderPerson } from './types';

/** What `acceptInvitation` would say to somebody, before they have typed anything. */
export const findAddress = (invited: string | null, person: ProviderPerson) =>
  addressFor(db, invited, person);

/** Through which providers somebody signs in, one's own or as an administrator; never what they are called there. */
export async function listProviders(viewer: Viewer, accountId: string): Promise<LinkedProvider[]> {
  const account = await db.account.findUnique({
    where: { id: accountId },
    select: { id: true, voiceId: true },
  });
  if (!account || !canManageSessionsOf(viewer, account)) return [];
  const rows = await db.identity.findMany({
    where: { accountId },
    select: { issuer: true, createdAt: true },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map(({ issuer, createdAt }) => ({ issuer, since: createdAt.toISOString() }));
}

import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { canManageSessionsOf } from '@/lib/sessions/policy';
import type { TokenLine } from '../types';

/** The tokens of an account that still work, the newest first; null for who may not see them. */
export async function listTokens(viewer: Viewer, accountId: string): Promise<TokenLine[] | null> {
  const account = await db.account.findUnique({
    where: { id: accountId },
    select: { id: true, voiceId: true },
  });
  if (!account || !canManageSessionsOf(viewer, account)) return null;
  const tokens = await db.personalToken.findMany({
    where: { accountId, endedAt: null, expiresAt: { gt: new Date() } },
    select: {
      id: true,
      name: true,
      scopes: true,
      createdAt: true,
      expiresAt: true,
      lastUsedAt: true,
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return tokens.map(({ createdAt, expiresAt, lastUsedAt, ...token }) => ({
    ...token,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}

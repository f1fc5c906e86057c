import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { canManageSessionsOf } from './policy';
import type { SessionLine } from './types';

/**
 * The sessions of an account that still hold, the last used first; null for who may not see them.
 * @param current the session that asks
 */
export async function listSessions(
  viewer: Viewer,
  accountId: string,
  current: string | null,
): Promise<SessionLine[] | null> {
  const account = await db.account.findUnique({
    where: { id: accountId },
    select: { id: true, voiceId: true },
  });
  if (!account || !canManageSessionsOf(viewer, account)) return null;
  const sessions = await db.session.findMany({
    where: { accountId, endedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, method: true, device: true, createdAt: true, seenAt: true },
    orderBy: [{ seenAt: 'desc' }, { id: 'desc' }],
  });
  return sessions.map(({ createdAt, seenAt, ...session }) => ({
    ...session,
    createdAt: createdAt.toISOString(),
    seenAt: seenAt.toISOString(),
    isCurrent: session.id === current,
  }));
}

import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import type { SessionEnd } from '@/lib/db/generated/enums';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { endTokens } from '@/lib/tokens/mutations/end-tokens';
import { canManageSessionsOf } from '../policy';
import type { SessionSubject } from '../types';

/** Ends one session, one's own or as an administrator anybody's. NOT_FOUND when it is over already. */
export async function endOneSession(
  viewer: Viewer,
  { sessionId }: { sessionId: string },
): Promise<Outcome<null>> {
  return transact(async (tx) => {
    const session = await tx.session.findFirst({
      where: { id: sessionId, endedAt: null },
      select: { accountId: true, account: { select: { id: true, voiceId: true } } },
    });
    if (!session || !canManageSessionsOf(viewer, session.account)) undo(refused('NOT_FOUND'));
    const ended = await endSessions(tx, session.accountId, reasonOf(viewer, session.accountId), {
      by: viewer.accountId,
      only: sessionId,
    });
    if (ended === 0) undo(refused('NOT_FOUND'));
    return null;
  });
}

/**
 * Ends all sessions of an account, but for the one that asks.
 * @param keep the session to leave alone; null when none is
 */
export async function endAllSessions(
  viewer: Viewer,
  accountId: string,
  keep: string | null,
): Promise<Outcome<null>> {
  return transact(async (tx) => {
    const account = await tx.account.findUnique({
      where: { id: accountId },
      select: { id: true, voiceId: true },
    });
    if (!account || !canManageSessionsOf(viewer, account)) undo(refused('FORBIDDEN'));
    await endSessions(tx, accountId, reasonOf(viewer, accountId), { by: viewer.accountId, keep });
    return null;
  });
}

/** Ends the session of a cookie; whatever the cookie was copied to is signed out with it. */
export async function signOut(subject: SessionSubject): Promise<void> {
  await transact((tx) =>
    endSessions(tx, subject.accountId, 'SIGNED_OUT', {
      by: subject.accountId,
      only: subject.sessionId,
    }),
  );
}

/** What changes the way in takes the keys of programs back as well: they were given by the one before. */
const alsoOfTokens: readonly SessionEnd[] = [
  'PASSWORD_CHANGED',
  'ACCOUNT_DISABLED',
  'SECOND_FACTOR_CHANGED',
];

/** Ends sessions of an account in the transaction of what is the reason; answers how many. */
export async function endSessions(
  tx: Transaction,
  accountId: string,
  reason: SessionEnd,
  { by, only, keep = null }: { by: string | null; only?: string; keep?: string | null },
): Promise<number> {
  if (alsoOfTokens.includes(reason)) await endTokens(tx, { accountId }, reason, by);
  const open = await tx.session.findMany({
    where: {
      accountId,
      endedAt: null,
      ...(only ? { id: only } : keep ? { id: { not: keep } } : {}),
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const ids: string[] = [];
  for (const { id } of open) {
    // One after the other: what somebody else ends at the same moment is not ended twice.
    const { count } = await tx.session.updateMany({
      where: { id, endedAt: null },
      data: { endedAt: new Date(), endReason: reason },
    });
    if (count > 0) ids.push(id);
  }
  await recordEvents(
    tx,
    ids.map((id) => ({
      kind: 'session' as const,
      id,
      accountId: by,
      action: reason === 'SIGNED_OUT' ? 'sign_out' : 'end',
      before: { endReason: null },
      after: { endReason: reason },
    })),
  );
  return ids.length;
}

function reasonOf(viewer: Viewer, accountId: string): SessionEnd {
  return viewer.accountId === accountId ? 'ENDED_BY_OWNER' : 'ENDED_BY_ADMINISTRATOR';
}

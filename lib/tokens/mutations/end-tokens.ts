import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import type { SessionEnd } from '@/lib/db/generated/enums';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { canManageSessionsOf } from '@/lib/sessions/policy';

/** Takes a token back, one's own or as an administrator anybody's. NOT_FOUND when it is over already. */
export async function endToken(
  viewer: Viewer,
  { tokenId }: { tokenId: string },
): Promise<Outcome<null>> {
  return transact(async (tx) => {
    const token = await tx.personalToken.findFirst({
      where: { id: tokenId, endedAt: null },
      select: { accountId: true, account: { select: { id: true, voiceId: true } } },
    });
    if (!token || !canManageSessionsOf(viewer, token.account)) undo(refused('NOT_FOUND'));
    const isOwn = token.accountId === viewer.accountId;
    const reason = isOwn ? 'ENDED_BY_OWNER' : 'ENDED_BY_ADMINISTRATOR';
    const ended = await endTokens(tx, { id: tokenId }, reason, viewer.accountId);
    if (ended === 0) undo(refused('NOT_FOUND'));
    return null;
  });
}

/** Takes tokens back in the transaction of what is the reason; answers how many. */
export async function endTokens(
  tx: Transaction,
  which: { accountId: string } | { id: string },
  reason: SessionEnd,
  by: string | null,
): Promise<number> {
  const open = await tx.personalToken.findMany({
    where: { ...which, endedAt: null },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const ids: string[] = [];
  for (const { id } of open) {
    const { count } = await tx.personalToken.updateMany({
      where: { id, endedAt: null },
      data: { endedAt: new Date(), endReason: reason },
    });
    if (count > 0) ids.push(id);
  }
  await recordEvents(
    tx,
    ids.map((id) => ({
      kind: 'personal_token' as const,
      id,
      accountId: by,
      action: 'end',
      before: { endReason: null },
      after: { endReason: reason },
    })),
  );
  return ids.length;
}

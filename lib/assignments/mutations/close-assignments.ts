import 'server-only';
import { recordEvents } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';

/** Ends what is assigned in a voice: it was done (published, or checked), or somebody else takes it on. */
export async function closeAssignments(
  tx: Transaction,
  {
    voiceId,
    accountId,
    recommendationIds,
  }: { voiceId: string; accountId: string; recommendationIds: readonly string[] },
): Promise<void> {
  const open = await tx.assignment.findMany({
    where: { voiceId, recommendationId: { in: [...recommendationIds] }, closedAt: null },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  if (open.length === 0) return;
  const closed = { closedAt: new Date(), closedById: accountId };
  const ids = open.map(({ id }) => id);
  // Somebody may have closed one since: what is closed stays as it is.
  await tx.assignment.updateMany({ where: { id: { in: ids }, closedAt: null }, data: closed });
  await recordEvents(
    tx,
    ids.map((id) => ({
      kind: 'assignment',
      id,
      accountId,
      action: 'close',
      before: { closedAt: null, closedById: null },
      after: closed,
    })),
  );
}

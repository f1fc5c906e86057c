import 'server-only';
import type { AuditEntry } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';

/**
 * Makes open links useless and forgets for whom they were; the events of it are the caller's to
 * record. A link that was used or withdrawn before is left as it is.
 */
export async function withdrawLinks(
  tx: Transaction,
  which: Prisma.OneTimeLinkWhereInput,
  accountId: string | null,
): Promise<AuditEntry[]> {
  const open = await tx.oneTimeLink.findMany({
    where: { ...which, usedAt: null, withdrawnAt: null },
    select: { id: true },
  });
  const withdrawnAt = new Date();
  await tx.oneTimeLink.updateMany({
    where: { id: { in: open.map(({ id }) => id) } },
    data: { withdrawnAt, email: null, locale: null },
  });
  return open.map(({ id }) => ({
    kind: 'one_time_link' as const,
    id,
    accountId,
    action: 'withdraw',
    before: { withdrawnAt: null },
    after: { withdrawnAt },
  }));
}

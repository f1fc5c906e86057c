import 'server-only';
import { recordEvents } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import { newId } from '@/lib/identity/ids';
import { notifyAll } from '@/lib/notices/mutations/notify';
import { toNotice } from '../notice';
import { closeAssignments } from './close-assignments';

/**
 * Gives what somebody who goes looks after to a successor, or else back to whoever assigned it, as long
 * as that person is there; each is told. Where nobody is left, the assignment ends.
 */
export async function passOnAssignments(
  tx: Transaction,
  by: string,
  assigneeId: string,
  successorId: string | null,
): Promise<void> {
  const open = await tx.assignment.findMany({
    where: { assigneeId, closedAt: null },
    select: {
      ...{ recommendationId: true, voiceId: true, assignedById: true, dueOn: true },
      recommendation: { select: { id: true, reference: true } },
    },
    orderBy: { id: 'asc' },
  });
  for (const { recommendation, ...assignment } of open) {
    const { voiceId, recommendationId, assignedById } = assignment;
    await closeAssignments(tx, { voiceId, accountId: by, recommendationIds: [recommendationId] });
    const active = await tx.account.findMany({
      where: {
        id: { in: [successorId ?? assignedById, assignedById], not: assigneeId },
        voiceId,
        disabledAt: null,
      },
      select: { id: true },
    });
    const next = active.find(({ id }) => id === successorId) ?? active[0];
    if (!next) continue;
    const row = { ...assignment, id: newId(), assigneeId: next.id, assignedById: by };
    await tx.assignment.create({ data: row, select: { id: true } });
    await recordEvents(tx, [
      {
        kind: 'assignment',
        id: row.id,
        accountId: by,
        action: 'assign',
        before: null,
        after: row,
      },
    ]);
    await notifyAll(tx, [toNotice([recommendation])(row)]);
  }
}

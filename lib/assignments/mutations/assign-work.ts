import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import type { LineProblem } from '@/lib/assessments/types';
import { recordEvents } from '@/lib/audit/mutations';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { newId } from '@/lib/identity/ids';
import { dateOf } from '@/lib/moment/moment';
import { notifyAll } from '@/lib/notices/mutations/notify';
import { toNotice } from '../notice';
import { canAssign } from '../policy';
import type { AssignmentForm } from '../schema';
import { closeAssignments } from './close-assignments';

/**
 * Gives recommendations to a member of one's own voice, all or none; whoever looked after them until
 * now no longer does.
 */
export async function assignWork(
  viewer: Viewer,
  input: AssignmentForm,
): Promise<Outcome<{ count: number }, LineProblem[]>> {
  if (!canAssign(viewer)) return refused('FORBIDDEN');
  const { id: voiceId } = viewer.voice;
  return transact<{ count: number }, LineProblem[]>(async (tx) => {
    const assignee = await tx.account.findFirst({
      where: { id: input.assigneeId ?? newId(), voiceId, disabledAt: null },
      select: { id: true },
    });
    if (!assignee) undo(refused('INVALID', { fieldErrors: { assigneeId: { code: 'choose' } } }));
    const references = [...new Set(input.reference)];
    const found = await tx.recommendation.findMany({
      where: { reference: { in: references }, archivedAt: null },
      select: { id: true, reference: true },
      orderBy: { id: 'asc' },
    });
    const known = new Set(found.map(({ reference }) => reference));
    const problems = references
      .filter((reference) => !known.has(reference))
      .map((reference): LineProblem => ({ reference, code: 'NOT_FOUND' }));
    if (problems.length > 0) undo(refused('LINES', { detail: problems }));
    const ids = found.map(({ id }) => id);
    await closeAssignments(tx, { voiceId, accountId: viewer.accountId, recommendationIds: ids });
    const rows = ids.map((recommendationId) => ({
      id: newId(),
      recommendationId,
      voiceId,
      assigneeId: assignee.id,
      assignedById: viewer.accountId,
      dueOn: input.dueOn ? dateOf(input.dueOn) : null,
    }));
    await tx.assignment.createMany({ data: rows });
    await recordEvents(
      tx,
      rows.map((row) => ({
        kind: 'assignment',
        id: row.id,
        accountId: viewer.accountId,
        action: 'assign',
        before: null,
        after: row,
      })),
    );
    if (assignee.id !== viewer.accountId) await notifyAll(tx, rows.map(toNotice(found)));
    return { count: rows.length };
  });
}

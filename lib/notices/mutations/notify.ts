import 'server-only';
import type { Transaction } from '@/lib/db/client';
import { newId } from '@/lib/identity/ids';
import { enqueue } from '@/lib/jobs/mutations/enqueue';
import { frequencyOf } from '../queries/list-choices';
import type { NewNotice } from '../types';

/** Several things within this time (milliseconds) make one mail. */
const breath = 60_000;

/**
 * Tells a person something, in the transaction of what happened: at the desk, and by e-mail as they
 * chose. An occasion that they were told of already is not told again.
 */
export const notify = (tx: Transaction, notice: NewNotice) => notifyAll(tx, [notice]);

/** The same for many. Who has left the desk is told nothing. */
export async function notifyAll(tx: Transaction, notices: readonly NewNotice[]): Promise<void> {
  const gone = await tx.account.findMany({
    where: { id: { in: notices.map(({ accountId }) => accountId) }, anonymisedAt: { not: null } },
    select: { id: true },
  });
  const left = new Set(gone.map(({ id }) => id));
  const present = notices.filter(({ accountId }) => !left.has(accountId));
  const told = await tx.notice.createManyAndReturn({
    data: present.map((notice) => {
      const id = newId();
      return { id, ...notice, occasion: notice.occasion ?? id };
    }),
    skipDuplicates: true,
    select: { accountId: true, kind: true },
  });
  const distinct = new Map(told.map((row) => [`${row.accountId} ${row.kind}`, row]));
  for (const { accountId, kind } of distinct.values()) {
    if ((await frequencyOf(tx, accountId, kind)) !== 'AT_ONCE') continue;
    await enqueue(
      tx,
      'mailNotices',
      { accountId },
      { key: accountId, runAt: new Date(Date.now() + breath), keepsRunAt: true },
    );
  }
}

/** What was to be done is done: nobody is reminded of it any more. */
export async function settleNotices(
  tx: Transaction,
  subjectId: string,
  kinds: NewNotice['kind'][],
): Promise<void> {
  await tx.notice.updateMany({
    where: { subjectId, kind: { in: kinds }, readAt: null },
    data: { readAt: new Date() },
  });
}

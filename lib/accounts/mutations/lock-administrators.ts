import 'server-only';
import type { Transaction } from '@/lib/db/client';
import { refused } from '@/lib/forms/outcome';
import { undo } from '@/lib/forms/transact';
import { lockAccounts } from '../locks';
import type { Viewer } from '../types';

/**
 * The ids of all active administrators, locked until the transaction ends. Undoes it with FORBIDDEN
 * when the viewer is none of them any more: the one before may have disabled or demoted them.
 */
export async function lockAdministrators(tx: Transaction, viewer: Viewer): Promise<string[]> {
  await lockAccounts(tx);
  const administrators = await tx.account.findMany({
    where: { role: 'ADMINISTRATOR', disabledAt: null },
    select: { id: true },
  });
  const ids = administrators.map(({ id }) => id);
  if (!ids.includes(viewer.accountId)) undo(refused('FORBIDDEN'));
  return ids;
}

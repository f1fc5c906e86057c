import 'server-only';
import type { Transaction } from '@/lib/db/client';
import { refused } from '@/lib/forms/outcome';
import { undo } from '@/lib/forms/transact';
import { lockAccounts } from '../locks';
import { canManagePeopleOf } from '../policy';
import type { Viewer } from '../types';

/**
 * The ids of all active administrators of the desk, locked until the transaction ends. Undoes it with
 * FORBIDDEN when the viewer is no administrator of the voice any more: the one before may have
 * disabled, demoted or moved them.
 */
export async function lockAdministrators(tx: Transaction, viewer: Viewer): Promise<string[]> {
  await lockAccounts(tx);
  const administrators = await tx.account.findMany({
    where: { role: 'ADMINISTRATOR', disabledAt: null },
    select: { id: true, voiceId: true, voice: { select: { kind: true } } },
  });
  const isStill = administrators.some(
    ({ id, voiceId }) => id === viewer.accountId && voiceId === viewer.voice.id,
  );
  if (!isStill) undo(refused('FORBIDDEN'));
  return administrators.filter(({ voice }) => voice.kind === 'EDITORIAL_DESK').map(({ id }) => id);
}

/** Undoes the transaction with NOT_FOUND when an account is none, or not the viewer's to manage. */
export async function refuseForeignAccount(
  tx: Transaction,
  viewer: Viewer,
  accountId: string,
): Promise<void> {
  const account = await tx.account.findUnique({
    where: { id: accountId },
    select: { voiceId: true },
  });
  if (!account || !canManagePeopleOf(viewer, account.voiceId)) undo(refused('NOT_FOUND'));
}

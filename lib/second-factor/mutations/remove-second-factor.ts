import 'server-only';
import {
  lockAdministrators,
  refuseForeignAccount,
} from '@/lib/accounts/mutations/lock-administrators';
import { canManagePeople } from '@/lib/accounts/policy';
import type { Viewer } from '@/lib/accounts/types';
import type { Transaction } from '@/lib/db/client';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { endSessions } from '@/lib/sessions/mutations/end-sessions';
import { proveSecondFactor } from './prove-second-factor';
import { isOn, record } from './set-up-second-factor';

/** Turns one's own second factor off, with a code of it. */
export async function turnOffSecondFactor(
  viewer: Viewer,
  { code }: { code: string },
): Promise<Outcome<null>> {
  const proof = await proveSecondFactor(viewer.accountId, code);
  if (!proof.ok) return proof;
  return transact((tx) => remove(tx, viewer, viewer.accountId, 'turn_off_second_factor'));
}

/** Takes somebody's second factor away who has lost it: they sign in without, and set up a new one. */
export async function removeSecondFactor(
  viewer: Viewer,
  { accountId }: { accountId: string },
): Promise<Outcome<null>> {
  // One's own is turned off with a code of it.
  if (!canManagePeople(viewer) || accountId === viewer.accountId) return refused('FORBIDDEN');
  return transact(async (tx) => {
    await lockAdministrators(tx, viewer);
    await refuseForeignAccount(tx, viewer, accountId);
    await remove(tx, viewer, accountId, 'remove_second_factor');
    await endSessions(tx, accountId, 'SECOND_FACTOR_CHANGED', { by: viewer.accountId });
    return null;
  });
}

async function remove(
  tx: Transaction,
  viewer: Viewer,
  accountId: string,
  action: string,
): Promise<null> {
  if (!(await isOn(tx, accountId))) undo(refused('NOT_FOUND'));
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  await tx.secondFactor.deleteMany({ where: { accountId } });
  await record(tx, accountId, viewer.accountId, action);
  return null;
}

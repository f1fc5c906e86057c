import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import { db, type Transaction } from '@/lib/db/client';
import { done, type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { newId } from '@/lib/identity/ids';
import { provePassword } from '@/lib/passwords/mutations/prove-password';
import { endSessions } from '@/lib/sessions/mutations/end-sessions';
import { hashRecoveryCode, newRecoveryCodes } from '../recovery-codes';
import { openSecret, sealSecret } from '../sealed-secret';
import { newSecret, stepOf } from '../time-codes';

/**
 * Makes a secret for the viewer's app, which counts only once a code of it was given. Asks for the
 * password of who has one: an unattended screen must not lock its owner out.
 */
export async function beginSecondFactor(
  viewer: Viewer,
  input: { currentPassword: string },
): Promise<Outcome<null>> {
  const { accountId } = viewer;
  const account = await db.account.findFirst({
    where: { id: accountId, disabledAt: null },
    select: { passwordHash: true, email: true },
  });
  if (!account) return refused('FORBIDDEN');
  const { passwordHash, email } = account;
  if (passwordHash) {
    const given = { id: accountId, email, passwordHash };
    const proof = await provePassword(given, input.currentPassword);
    if (!proof.ok) return proof;
  }
  const secret = sealSecret(accountId, newSecret());
  return transact(async (tx) => {
    await tx.secondFactor.deleteMany({ where: { accountId, confirmedAt: null } });
    if (await tx.secondFactor.findUnique({ where: { accountId }, select: { accountId: true } })) {
      undo(refused('CONFLICT'));
    }
    await tx.secondFactor.create({ data: { accountId, secret } });
    return null;
  });
}

/**
 * Turns the second factor on with a first code of the app, ends the sessions that did without it,
 * and answers the recovery codes: they are shown this once.
 */
export async function confirmSecondFactor(
  viewer: Viewer,
  sessionId: string,
  { code }: { code: string },
): Promise<Outcome<string[]>> {
  const { accountId } = viewer;
  const factor = await db.secondFactor.findUnique({
    where: { accountId, confirmedAt: null },
    select: { secret: true },
  });
  const secret = factor && openSecret(accountId, factor.secret);
  if (!secret) return refused('NOT_FOUND');
  const step = stepOf(secret, code.replaceAll(/[\s-]/g, ''));
  if (step === null) return refused('INVALID', { fieldErrors: { code: { code: 'wrongCode' } } });
  const codes = newRecoveryCodes();
  const kept = await transact(async (tx) => {
    const { count } = await tx.secondFactor.updateMany({
      where: { accountId, confirmedAt: null, secret: factor.secret },
      data: { confirmedAt: new Date(), lastStep: step },
    });
    if (count === 0) undo(refused('CONFLICT'));
    await replaceCodes(tx, accountId, codes);
    await endSessions(tx, accountId, 'SECOND_FACTOR_CHANGED', { by: accountId, keep: sessionId });
    await record(tx, accountId, accountId, 'turn_on_second_factor');
    return null;
  });
  return kept.ok ? done(codes) : kept;
}

/** New recovery codes in place of the old ones; the caller has asked for a code. */
export async function renewRecoveryCodes(viewer: Viewer): Promise<Outcome<string[]>> {
  const { accountId } = viewer;
  const codes = newRecoveryCodes();
  return transact(async (tx) => {
    if (!(await isOn(tx, accountId))) undo(refused('NOT_FOUND'));
    await replaceCodes(tx, accountId, codes);
    await record(tx, accountId, accountId, 'renew_recovery_codes');
    return codes;
  });
}

async function replaceCodes(tx: Transaction, accountId: string, codes: string[]): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ id: newId(), accountId, codeHash: hashRecoveryCode(code) })),
  });
}

/** Whether somebody has a second factor that counts. */
export async function isOn(tx: Transaction, accountId: string): Promise<boolean> {
  return (await tx.secondFactor.count({ where: { accountId, confirmedAt: { not: null } } })) > 0;
}

/** Leaves the event of a change of somebody's second factor. */
export async function record(
  tx: Transaction,
  id: string,
  accountId: string,
  action: string,
): Promise<void> {
  await recordEvents(tx, [{ kind: 'account', id, accountId, action, before: null, after: null }]);
}

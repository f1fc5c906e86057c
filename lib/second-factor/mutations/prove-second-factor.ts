import 'server-only';
import { recordEvents } from '@/lib/audit/mutations';
import { admitAttempt, recordSuccess } from '@/lib/auth/attempts';
import { limits } from '@/lib/auth/throttle';
import { db } from '@/lib/db/client';
import { done, type Outcome, refused } from '@/lib/forms/outcome';
import { transact } from '@/lib/forms/transact';
import { hashRecoveryCode } from '../recovery-codes';
import { openSecret } from '../sealed-secret';
import { stepOf } from '../time-codes';

/**
 * Whether a code proves that somebody holds the second factor of an account. A code of the app
 * works once, also within its minute; so does a recovery code. Every failure leaves an event.
 */
export async function proveSecondFactor(accountId: string, code: string): Promise<Outcome<null>> {
  const admission = await admitAttempt([
    { kind: 'second factor', value: accountId, limit: limits.perSecondFactor },
  ]);
  if (admission.waitMs > 0) return refused('THROTTLED');
  const digits = code.replaceAll(/[\s-]/g, '');
  const isRight = /^\d{6}$/.test(digits)
    ? await takeStep(accountId, digits)
    : await takeRecoveryCode(accountId, code);
  if (!isRight) {
    await record(accountId, 'fail_second_factor');
    return refused('INVALID', { fieldErrors: { code: { code: 'wrongCode' } } });
  }
  await recordSuccess(admission);
  return done(null);
}

async function takeStep(accountId: string, digits: string): Promise<boolean> {
  const factor = await db.secondFactor.findUnique({
    where: { accountId, confirmedAt: { not: null } },
    select: { secret: true },
  });
  const secret = factor && openSecret(accountId, factor.secret);
  const step = secret && stepOf(secret, digits);
  if (step === null) return false;
  // Of two who send the same code at once, one is let in.
  const { count } = await db.secondFactor.updateMany({
    where: { accountId, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
}

async function takeRecoveryCode(accountId: string, code: string): Promise<boolean> {
  const { count } = await db.recoveryCode.updateMany({
    where: { accountId, codeHash: hashRecoveryCode(code), usedAt: null },
    data: { usedAt: new Date() },
  });
  if (count === 1) await record(accountId, 'use_recovery_code');
  return count === 1;
}

async function record(accountId: string, action: string): Promise<void> {
  await transact((tx) =>
    recordEvents(tx, [
      { kind: 'account', id: accountId, accountId, action, before: null, after: null },
    ]),
  );
}

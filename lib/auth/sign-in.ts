import 'server-only';
import { db } from '@/lib/db/client';
import { log } from '@/lib/log/log';
import { admitAttempt, recordSuccess } from './attempts';
import { isPassword } from './password';
import { limits } from './throttle';

/** An account whose password was right, as it was at that moment. */
export interface Proven {
  accountId: string;
  sessionVersion: number;
  /** The language that the person chose for the interface. */
  locale: string | null;
  /** A password alone does not let this person in. */
  hasSecondFactor: boolean;
}

export type SignInOutcome =
  | { ok: true; proven: Proven }
  | { ok: false; code: 'WRONG_CREDENTIALS' }
  | { ok: false; code: 'THROTTLED'; waitMs: number };

/**
 * The one place where a password is checked, for our form and for next-auth's own address alike.
 * The answer and the time it takes do not tell whether an e-mail is known.
 * @param address the network address of the one who tries; null when it is not known
 */
export async function signIn(
  input: { email: string; password: string },
  address: string | null,
): Promise<SignInOutcome> {
  const email = input.email.trim().toLowerCase();
  const admission = await admitAttempt([
    { kind: 'email', value: email, limit: limits.perEmail },
    ...(address ? [{ kind: 'address' as const, value: address, limit: limits.perAddress }] : []),
  ]);
  if (admission.waitMs > 0) {
    log().warn({ waitMs: admission.waitMs }, 'a sign-in has to wait: too many were wrong');
    return { ok: false, code: 'THROTTLED', waitMs: admission.waitMs };
  }
  const account = await db.account.findUnique({
    where: { email },
    select: {
      id: true,
      passwordHash: true,
      sessionVersion: true,
      disabledAt: true,
      locale: true,
      secondFactor: { select: { confirmedAt: true } },
    },
  });
  const isRight = await isPassword(account?.passwordHash ?? null, input.password);
  if (!account || !isRight || account.disabledAt) {
    // Not whose: the log is no list of who has an account.
    log().info('a sign-in was wrong');
    return { ok: false, code: 'WRONG_CREDENTIALS' };
  }
  await recordSuccess(admission);
  const { id, sessionVersion, locale, secondFactor } = account;
  const hasSecondFactor = Boolean(secondFactor?.confirmedAt);
  return { ok: true, proven: { accountId: id, sessionVersion, locale, hasSecondFactor } };
}

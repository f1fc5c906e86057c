import 'server-only';
import { db } from '@/lib/db/client';
import { admitAttempt, recordSuccess } from './attempts';
import { isPassword } from './password';

/** What a session says of its account: nothing else is ever put into the cookie. */
export interface SessionSubject {
  accountId: string;
  sessionVersion: number;
}

export type SignInOutcome =
  | { ok: true; subject: SessionSubject }
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
  const admission = await admitAttempt(email, address);
  if (admission.waitMs > 0) return { ok: false, code: 'THROTTLED', waitMs: admission.waitMs };
  const account = await db.account.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, sessionVersion: true, disabledAt: true },
  });
  const isRight = await isPassword(account?.passwordHash ?? null, input.password);
  if (!account || !isRight || account.disabledAt) return { ok: false, code: 'WRONG_CREDENTIALS' };
  await recordSuccess(admission);
  return {
    ok: true,
    subject: { accountId: account.id, sessionVersion: account.sessionVersion },
  };
}

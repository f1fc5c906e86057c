import 'server-only';
import { admitAttempt, recordSuccess } from '@/lib/auth/attempts';
import { isPassword } from '@/lib/auth/password';
import { limits } from '@/lib/auth/throttle';
import { done, type Outcome, refused } from '@/lib/forms/outcome';

/**
 * Whether somebody who is signed in knows the password of their account: an unattended screen must not give away more
 * than what it shows. Wrong guesses count as those at the sign-in do.
 */
export async function provePassword(
  account: { id: string; email: string | null; passwordHash: string },
  password: string,
): Promise<Outcome<null>> {
  const admission = await admitAttempt([
    { kind: 'email', value: account.email ?? account.id, limit: limits.perEmail },
  ]);
  if (admission.waitMs > 0) return refused('THROTTLED');
  if (!(await isPassword(account.passwordHash, password)))
    return refused('INVALID', { fieldErrors: { currentPassword: { code: 'wrongPassword' } } });
  await recordSuccess(admission);
  return done(null);
}

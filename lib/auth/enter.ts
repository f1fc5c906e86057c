import 'server-only';
import { headers } from 'next/headers';
import type { SignInMethod } from '@/lib/db/generated/enums';
import type { Locale } from '@/lib/i18n/locales';
import { signInPath } from '@/lib/i18n/paths';
import { describeDevice } from '@/lib/sessions/device';
import { openSession } from '@/lib/sessions/mutations/open-session';
import { halfWay } from './half-way';
import { landingPath } from './return-path';
import { setSessionCookie } from './session';
import type { Proven } from './sign-in';

/**
 * Lets somebody in who has proven who they are: to the second step when they have one, otherwise
 * into a session. Answers where to go; null when the account changed in that moment. Sets cookies:
 * only in a server action or a route handler.
 */
export async function enter(
  proven: Proven,
  { method, locale, to }: { method: SignInMethod; locale: Locale; to: string },
): Promise<string | null> {
  const { accountId, sessionVersion, locale: chosen, hasSecondFactor } = proven;
  if (hasSecondFactor) {
    await halfWay.set({ sub: accountId, version: sessionVersion, method, chosen, to });
    return `${signInPath(locale)}/code`;
  }
  const device = describeDevice((await headers()).get('user-agent'));
  const subject = await openSession(proven, { method, device });
  if (!subject) return null;
  await setSessionCookie(subject);
  return landingPath(to, locale, chosen);
}

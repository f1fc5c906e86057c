import 'server-only';
import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { settings } from '@/lib/env';
import type { SessionSubject } from './sign-in';

/** Seconds after which one signs in again. */
export const sessionLifetime = 7 * 24 * 3600;

/** next-auth's own cookie: the prefix tells browsers to keep it to https. */
export function sessionCookie() {
  const isSecure = settings().url.startsWith('https:');
  return {
    name: `${isSecure ? '__Secure-' : ''}next-auth.session-token`,
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecure },
  };
}

/** The token that goes into the cookie, encrypted as next-auth does. */
export function sealSession(subject: SessionSubject): Promise<string> {
  return encode({
    token: { sub: subject.accountId, version: subject.sessionVersion },
    secret: secret(),
    maxAge: sessionLifetime,
  });
}

/** Signs the browser in; only in a server action or a route handler. */
export async function startSession(subject: SessionSubject): Promise<void> {
  const { name, options } = sessionCookie();
  const token = await sealSession(subject);
  (await cookies()).set(name, token, { ...options, maxAge: sessionLifetime });
}

/** Signs the browser out. */
export async function endSession(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}

/** Who the cookie speaks for; whether that still holds is for `getViewer` to find out. */
export async function readSession(): Promise<SessionSubject | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  if (!token) return null;
  // A cookie that is forged, too old or from another installation is no session.
  const claims = await decode({ token, secret: secret() }).catch(() => null);
  if (typeof claims?.sub !== 'string' || typeof claims.version !== 'number') return null;
  return { accountId: claims.sub, sessionVersion: claims.version };
}

function secret(): string {
  const { authSecret } = settings();
  if (!authSecret) throw new Error('the start provides the secret before pages are served');
  return authSecret;
}

import 'server-only';
import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { settings } from '@/lib/env';
import { sessionLifetime } from '@/lib/sessions/lifetime';
import type { SessionSubject } from '@/lib/sessions/types';

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
  return encode({ token: claimsOf(subject), secret: authSecret(), maxAge: sessionLifetime });
}

/** What the token holds: the account, the session and the version, and nothing else. */
export function claimsOf({ accountId, sessionId, sessionVersion }: SessionSubject) {
  return { sub: accountId, sid: sessionId, version: sessionVersion };
}

const sessionClaims = z.object({ sub: z.uuid(), sid: z.uuid(), version: z.number().int() });

/** The subject that a token names; null when it is none of ours. */
export function subjectOf(claims: unknown): SessionSubject | null {
  const read = sessionClaims.safeParse(claims);
  if (!read.success) return null;
  const { sub, sid, version } = read.data;
  return { accountId: sub, sessionId: sid, sessionVersion: version };
}

/** Gives the browser the cookie of a session; only in a server action or a route handler. */
export async function setSessionCookie(subject: SessionSubject): Promise<void> {
  const { name, options } = sessionCookie();
  const token = await sealSession(subject);
  (await cookies()).set(name, token, { ...options, maxAge: sessionLifetime });
}

/** Takes the cookie back from the browser. */
export async function clearSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}

/** What the cookie says; whether that still holds is for `getViewer` to find out. */
export async function readSession(): Promise<SessionSubject | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  if (!token) return null;
  // A cookie that is forged, too old or from another installation is no session.
  return subjectOf(await decode({ token, secret: authSecret() }).catch(() => null));
}

/** The installation's secret. */
export function authSecret(): string {
  const secret = settings().authSecret;
  if (!secret) throw new Error('the start provides the secret before pages are served');
  return secret;
}

import 'server-only';
import type { AuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { signInForm } from '@/lib/accounts/schema';
import { settings } from '@/lib/env';
import { log } from '@/lib/log/log';
import { describeDevice } from '@/lib/sessions/device';
import { sessionLifetime } from '@/lib/sessions/lifetime';
import { signOut } from '@/lib/sessions/mutations/end-sessions';
import { openSession } from '@/lib/sessions/mutations/open-session';
import type { SessionSubject } from '@/lib/sessions/types';
import { readAddress } from './client-address';
import { claimsOf, sessionCookie, subjectOf } from './session';
import { signIn } from './sign-in';
import { findViewer } from './viewer';

/**
 * next-auth, kept to what it is for: reading and writing the session cookie. Its sign-in goes
 * through the same function and the same throttle as our form; its own pages are replaced by ours.
 */
export function authOptions(): AuthOptions {
  return {
    secret: settings().authSecret,
    useSecureCookies: settings().url.startsWith('https:'),
    session: { strategy: 'jwt', maxAge: sessionLifetime },
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        async authorize(credentials, request) {
          const parsed = signInForm.safeParse(credentials);
          if (!parsed.success) return null;
          const headers = new Headers(request.headers);
          const outcome = await signIn(parsed.data, readAddress(headers));
          // Who has a second factor signs in at our own pages, which ask for it.
          if (!outcome.ok || outcome.proven.hasSecondFactor) return null;
          const device = describeDevice(headers.get('user-agent'));
          const subject = await openSession(outcome.proven, { method: 'PASSWORD', device });
          return subject && { id: subject.accountId, subject };
        },
      }),
    ],
    callbacks: {
      /** The token holds what our own cookie holds, and nothing else. */
      async jwt({ token, user }) {
        if (user) return claimsOf((user as { subject: SessionSubject } & typeof user).subject);
        const subject = subjectOf(token);
        if (!subject || !(await findViewer(subject)))
          throw new Error('the session no longer holds');
        return claimsOf(subject);
      },
      /** Nothing about the person leaves through the session address. */
      session: ({ session }) => ({ expires: session.expires }),
      /** Only to ourselves. */
      redirect: ({ url, baseUrl }) => {
        if (url.startsWith('/') && !url.startsWith('//')) return `${baseUrl}${url}`;
        return URL.canParse(url) && new URL(url).origin === baseUrl ? url : baseUrl;
      },
    },
    events: {
      async signOut({ token }) {
        const subject = subjectOf(token);
        if (subject) await signOut(subject);
      },
    },
    logger: {
      error: (code) => log().error({ code }, 'sign-in'),
      warn() {},
      debug() {},
    },
  };
}

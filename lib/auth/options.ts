import 'server-only';
import type { AuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { signInForm } from '@/lib/accounts/schema';
import { settings } from '@/lib/env';
import { readAddress } from './client-address';
import { sessionCookie, sessionLifetime } from './session';
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
          const outcome = await signIn(parsed.data, readAddress(new Headers(request.headers)));
          if (!outcome.ok) return null;
          const { accountId, sessionVersion } = outcome.subject;
          return { id: accountId, sessionVersion };
        },
      }),
    ],
    callbacks: {
      /** The token holds the account's id and the version of its sessions, and nothing else. */
      async jwt({ token, user }) {
        if (user)
          return { sub: user.id, version: (user as { sessionVersion?: number }).sessionVersion };
        const subject = { accountId: token.sub ?? '', sessionVersion: Number(token.version) };
        if (!(await findViewer(subject))) throw new Error('the session no longer holds');
        return { sub: token.sub, version: token.version };
      },
      /** Nothing about the person leaves through the session address. */
      session: ({ session }) => ({ expires: session.expires }),
      /** Only to ourselves. */
      redirect: ({ url, baseUrl }) => {
        if (url.startsWith('/') && !url.startsWith('//')) return `${baseUrl}${url}`;
        return URL.canParse(url) && new URL(url).origin === baseUrl ? url : baseUrl;
      },
    },
    logger: {
      error: (code) => process.stderr.write(`qadam: sign-in: ${code}\n`),
      warn() {},
      debug() {},
    },
  };
}

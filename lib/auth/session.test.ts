import { decode } from 'next-auth/jwt';
import { describe, expect, it } from 'vitest';
import { provideSettings } from '@/lib/env';
import { sealSession, sessionCookie } from './session';

const authSecret = 'for-the-tests-for-the-tests-for-the-tests';

function servedAt(url: string): void {
  process.env.QADAM_URL = url;
  provideSettings({ databaseUrl: 'postgresql://nobody@127.0.0.1:1/none', authSecret });
}

describe('the session cookie', () => {
  it('behind TLS is kept to TLS, and never read by scripts or sent from other sites', () => {
    servedAt('https://example.org');
    expect(sessionCookie()).toEqual({
      name: '__Secure-next-auth.session-token',
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true },
    });
    servedAt('http://localhost:3000');
    expect(sessionCookie()).toMatchObject({
      name: 'next-auth.session-token',
      options: { httpOnly: true, secure: false },
    });
  });

  it('holds the account, the session and the version, sealed, and nothing else', async () => {
    servedAt('https://example.org');
    const token = await sealSession({
      accountId: 'the-account',
      sessionId: 'the-session',
      sessionVersion: 3,
    });
    expect(token).not.toContain('the-account');
    const claims = await decode({ token, secret: authSecret });
    expect(Object.keys(claims ?? {}).sort()).toEqual([
      'exp',
      'iat',
      'jti',
      'sid',
      'sub',
      'version',
    ]);
    expect(claims).toMatchObject({ sub: 'the-account', sid: 'the-session', version: 3 });
    await expect(decode({ token, secret: `another ${authSecret}` })).rejects.toThrow();
  });
});

import { describe, expect, it } from 'vitest';
import { commonHeaders, isPrivate, pagePolicy } from './headers';

const production = { nonce: 'abc', isSecure: true, isDevelopment: false };

describe('pagePolicy', () => {
  it('runs only scripts with the nonce', () => {
    const policy = pagePolicy(production);
    const scripts = policy.split('; ').find((directive) => directive.startsWith('script-src'));
    expect(scripts).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'");
    expect(policy).toContain("style-src-elem 'self' 'nonce-abc'");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).toContain("frame-ancestors 'none'");
  });
  it('names no other host', () => {
    expect(pagePolicy(production)).not.toMatch(/https?:|\*|\bblob:/);
  });
  it('asks for https only where https is served', () => {
    expect(pagePolicy(production)).toContain('upgrade-insecure-requests');
    expect(pagePolicy({ ...production, isSecure: false })).not.toContain('upgrade');
    const names = (isSecure: boolean) => commonHeaders({ isSecure }).map(([name]) => name);
    expect(names(true)).toContain('Strict-Transport-Security');
    expect(names(false)).not.toContain('Strict-Transport-Security');
  });
});

describe('isPrivate', () => {
  it.each([
    ['/en/kz', [], false],
    ['/en/kz/recommendations/desk', [], false],
    ['/kk/desk', [], true],
    ['/ru/desk/drafts', [], true],
    ['/ru/sign-in', [], true],
    ['/api/auth/session', [], true],
    ['/en/kz', ['next-auth.session-token'], true],
    ['/en/kz', ['__Secure-next-auth.session-token.0'], true],
  ])('%s with cookies %j: %s', (path, cookies, expected) => {
    expect(isPrivate(path, cookies)).toBe(expected);
  });
});

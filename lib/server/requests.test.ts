import { describe, expect, it } from 'vitest';
import { readerAddress } from './reader-address';
import { requestIdOf } from './request-id';
import { routeKindOf } from './route-kind';

describe('the id of a request', () => {
  const given = (id: string, trustProxy: boolean) =>
    requestIdOf({ headers: { 'x-request-id': id } }, trustProxy);

  it('is new each time, and what a reader sends is none', () => {
    const [one, other] = [given('from-a-reader', false), given('from-a-reader', false)];
    expect(one).toMatch(/^[0-9a-f]{16}$/);
    expect(other).not.toBe(one);
  });

  it('is the one of a proxy of ours, when it can do no harm', () => {
    expect(given('3f2a9c1d-77', true)).toBe('3f2a9c1d-77');
    for (const bad of [
      'short',
      'a b c d e f',
      'x'.repeat(65),
      '"}{"level":1',
      '<script>alert(1)</script>',
    ])
      expect(given(bad, true)).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('the kind of an address', () => {
  it.each([
    ['/_next/static/chunks/a.js', 'static'],
    ['/', 'home'],
    ['/en', 'home'],
    ['/ru/kz', 'overview'],
    ['/en/kz?asOf=2019-12-31', 'overview'],
    ['/kk/kz/recommendations?q=prison', 'explorer'],
    ['/en/kz/recommendations/USDOS-2019-2', 'recommendation'],
    ['/en/kz/recommendations.csv', 'file'],
    ['/en/kz/themes/registration', 'page'],
    ['/embed/en/kz/by-body', 'embed'],
    ['/api/v1/kz/recommendations', 'api'],
    ['/api/auth/session', 'account'],
    ['/en/password/secret-token', 'account'],
    ['/en/desk/jobs', 'desk'],
    ['/api/constructor', 'other'],
    ['/readyz', 'health'],
    ['/wp-login.php', 'file'],
    ['/nothing/of/ours', 'other'],
  ])('%s is of kind %s', (url, kind) => {
    expect(routeKindOf(url)).toBe(kind);
  });
});

describe('the network address of whoever asked', () => {
  it('is not said by default', () => {
    expect(readerAddress('192.0.2.7', 'none')).toBeUndefined();
  });

  it('is said as a network, when the settings have it so', () => {
    expect(readerAddress('203.0.113.9, 192.0.2.7', 'truncated')).toBe('192.0.2.0/24');
    expect(readerAddress('::ffff:192.0.2.7', 'truncated')).toBe('192.0.2.0/24');
    expect(readerAddress('2001:db8:1:2:3:4:5:6', 'truncated')).toBe('2001:db8:1::/48');
    expect(readerAddress('nonsense', 'truncated')).toBeUndefined();
  });

  it('or as a hash, which is the same for the same address and tells nothing of it', () => {
    const hash = readerAddress('192.0.2.7', 'hashed');
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(readerAddress('192.0.2.7', 'hashed')).toBe(hash);
    expect(readerAddress('192.0.2.8', 'hashed')).not.toBe(hash);
  });
});

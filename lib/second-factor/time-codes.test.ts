import { describe, expect, it } from 'vitest';
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes';
import { forApp, newSecret, stepOf } from './time-codes';

describe('codes that change with time', () => {
  // RFC 6238, appendix B (SHA-1, the last six of eight digits).
  const secret = new TextEncoder().encode('12345678901234567890');
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
  ])('at %d seconds it is %s', (seconds, code) => {
    expect(stepOf(secret, code, seconds * 1000)).toBe(Math.floor(seconds / 30));
  });

  it('are taken one step to either side, and named by their own step', () => {
    expect(stepOf(secret, '287082', 89_000)).toBe(1);
    expect(stepOf(secret, '287082', 29_000)).toBe(1);
    expect(stepOf(secret, '287082', 121_000)).toBeNull();
    for (const wrong of ['', '28708', 'abcdef', '2870822']) {
      expect(stepOf(secret, wrong, 59_000)).toBeNull();
    }
  });

  it('are told to an app with the issuer and the account', () => {
    const { address, text } = forApp(newSecret(), 'Qadam example.org', 'a@example.org');
    expect(address).toMatch(/^otpauth:\/\/totp\/Qadam%20example\.org:a%40example\.org\?/);
    expect(text).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
  });
});

describe('recovery codes', () => {
  it('are ten, all different, and known again however they are typed', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([a-z2-9]{4}-){5}[a-z2-9]{4}$/);
    const [code = ''] = codes;
    expect(hashRecoveryCode(` ${code.toUpperCase().replaceAll('-', ' ')}`)).toEqual(
      hashRecoveryCode(code),
    );
  });
});

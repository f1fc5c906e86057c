import { Secret, TOTP } from 'otpauth';

const period = 30;

/** A new secret: 160 bits, as RFC 4226 recommends. */
export function newSecret(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new Secret({ size: 20 }).bytes);
}

/**
 * The step of time that a six-digit code belongs to, one step to either side allowed; null when
 * the code is wrong. Whether the step was used before is for the database to say.
 */
export function stepOf(secret: Uint8Array, code: string, now = Date.now()): number | null {
  const delta = totp(secret).validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? null : Math.floor(now / 1000 / period) + delta;
}

/** What an authenticator app reads: as an address, and to be typed by hand. */
export function forApp(secret: Uint8Array, issuer: string, account: string) {
  const generator = totp(secret, issuer, account);
  const text = generator.secret.base32;
  return { address: generator.toString(), text: text.replace(/(.{4})(?=.)/g, '$1 ') };
}

function totp(secret: Uint8Array, issuer = '', label = ''): TOTP {
  const buffer = new Uint8Array(secret).buffer;
  return new TOTP({ issuer, label, period, digits: 6, secret: new Secret({ buffer }) });
}

import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

const hour = 3_600_000;

/** How long a link works after it was made, in milliseconds. */
export const linkLifetime = { SETUP: hour, INVITATION: 7 * 24 * hour, RESET: hour } as const;

/** How long an invitation that nobody took is remembered after its end, in milliseconds. */
export const keptAfterEnd = 30 * 24 * hour;

/** A secret for a one-time link: 256 random bits, fit for an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a secret. The secret has full entropy, so a plain hash suffices. */
export function hashToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest());
}

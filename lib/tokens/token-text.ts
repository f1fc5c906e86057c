import 'server-only';
import { hashToken, newToken } from '@/lib/accounts/links';

/** By it programs that look for lost secrets know what they have found. */
const prefix = 'qadam_';

/** A token, as its owner sees it once. */
export const newTokenText = (): string => `${prefix}${newToken()}`;

/** What the database keeps of a token; null for what cannot be one. */
export function hashTokenText(text: string): Uint8Array<ArrayBuffer> | null {
  return /^qadam_[\w-]{43}$/.test(text) ? hashToken(text) : null;
}

import { createHash } from 'node:crypto';

/** SHA-256 of a text as hexadecimal digits: what a translation remembers of its original. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

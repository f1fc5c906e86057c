import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { settings } from '@/lib/env';
import { isId } from '@/lib/identity/ids';

/**
 * The secret of a subscription's links: its id and a seal that only this installation can make.
 * Nothing of it is stored, so every mail can carry it.
 */
export function tokenOf(id: string): string {
  return `${id}.${seal(id).toString('base64url')}`;
}

/** The id that a link speaks for, or null when it was made up or cut. */
export function idOf(token: string): string | null {
  const [id = '', given = ''] = token.split('.');
  if (!isId(id)) return null;
  const expected = seal(id);
  const bytes = Buffer.from(given, 'base64url');
  return bytes.length === expected.length && timingSafeEqual(bytes, expected) ? id : null;
}

function seal(id: string): Buffer {
  const secret = settings().authSecret;
  if (!secret) throw new Error('the start provides the secret before anybody follows anything');
  return createHmac('sha256', `subscription ${secret}`).update(id).digest().subarray(0, 18);
}

import 'server-only';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { authSecret } from '@/lib/auth/session';

const ivLength = 12;
const tagLength = 16;

/**
 * A second factor's secret as the database keeps it: AES-256-GCM under a key derived from the
 * installation's secret, bound to its account. A copy of the database alone opens none.
 */
export function sealSecret(accountId: string, secret: Uint8Array): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', key(), iv).setAAD(Buffer.from(accountId));
  const text = Buffer.concat([cipher.update(secret), cipher.final()]);
  return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), text]));
}

/** The secret again; null when it was sealed for another account or with another secret. */
export function openSecret(accountId: string, sealed: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const bytes = Buffer.from(sealed);
  const text = bytes.subarray(ivLength + tagLength);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, ivLength), {
      authTagLength: tagLength,
    });
    decipher.setAAD(Buffer.from(accountId));
    decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
    return new Uint8Array(Buffer.concat([decipher.update(text), decipher.final()]));
  } catch {
    return null;
  }
}

function key(): Buffer {
  return Buffer.from(hkdfSync('sha256', authSecret(), '', 'qadam second factor', 32));
}

import { createHmac, randomBytes } from 'node:crypto';
import { readAddress } from '@/lib/auth/client-address';
import type { LogSettings } from '@/lib/env';

let today = { day: '', key: Buffer.alloc(0) };

/** A key that nobody else has, and that is gone with its day (UTC) or with the process. */
function keyOfToday(): Buffer {
  const day = new Date().toISOString().slice(0, 10);
  if (today.day !== day) today = { day, key: randomBytes(32) };
  return today.key;
}

/**
 * What the log may say of the network address of whoever asked, as the settings have it: nothing, its network (the first 24
 * bits of IPv4, the first 48 of IPv6), or a hash that is the same only for the same address on the same day.
 */
export function readerAddress(
  forwarded: string | string[] | undefined,
  kind: LogSettings['addresses'],
): string | undefined {
  if (kind === 'none' || forwarded === undefined) return undefined;
  const address = readAddress(new Headers({ 'x-forwarded-for': String(forwarded) }));
  if (!address) return undefined;
  if (kind === 'hashed')
    return createHmac('sha256', keyOfToday()).update(address).digest('hex').slice(0, 16);
  if (/^\d+\.\d+\.\d+\.\d+$/.test(address)) return address.replace(/\d+$/, '0/24');
  return address.includes('::/64') ? address.replace(/:[0-9a-f]*::\/64$/, '::/48') : undefined;
}

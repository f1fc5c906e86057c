import 'server-only';
import { createHmac, randomBytes } from 'node:crypto';
import type { Transaction } from '@/lib/db/client';

/**
 * What stands for an address while its tries are counted: a hash under today's key. Days are UTC's; when one is over its
 * key is deleted with all that was counted under it, and nobody can say any more whose tries they were.
 */
export async function hashForToday(
  tx: Transaction,
  value: string,
): Promise<Uint8Array<ArrayBuffer>> {
  await forgetEarlierDays(tx);
  const key = await todaysKey(tx);
  return new Uint8Array(createHmac('sha256', key).update(value).digest());
}

/** Deletes the keys of earlier days, and what was counted under them. */
export async function forgetEarlierDays(tx: Transaction): Promise<void> {
  await tx.$executeRaw`DELETE FROM suggestion_keys WHERE day < (now() AT TIME ZONE 'UTC')::date`;
  await tx.$executeRaw`DELETE FROM suggestion_tries
    WHERE at < date_trunc('day', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'`;
  await tx.$executeRaw`DELETE FROM subscription_tries
    WHERE at < date_trunc('day', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'`;
}

/** One key a day for all instances: whoever comes first makes it. */
async function todaysKey(tx: Transaction): Promise<Uint8Array> {
  const made = new Uint8Array(randomBytes(32));
  await tx.$executeRaw`INSERT INTO suggestion_keys (day, key)
    VALUES ((now() AT TIME ZONE 'UTC')::date, ${made}) ON CONFLICT (day) DO NOTHING`;
  const [row] = await tx.$queryRaw<{ key: Uint8Array }[]>`
    SELECT key FROM suggestion_keys WHERE day = (now() AT TIME ZONE 'UTC')::date`;
  return row?.key ?? made;
}

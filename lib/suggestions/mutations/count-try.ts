import 'server-only';
import { createHmac, randomBytes } from 'node:crypto';
import type { Transaction } from '@/lib/db/client';
import { newId } from '@/lib/identity/ids';
import { limits } from '../limits';

const lockNumber = 7_270_035;

/**
 * Counts a form from a network address; false when there were too many. The address is kept only
 * as a hash under today's key (days are UTC's), and both are deleted when the day is over.
 */
export async function countTry(tx: Transaction, address: string | null): Promise<boolean> {
  await forgetEarlierDays(tx);
  const subject = new Uint8Array(
    createHmac('sha256', await todaysKey(tx))
      .update(address ?? 'unknown')
      .digest(),
  );
  const lock = Buffer.from(subject).readInt32BE(0);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockNumber}::int, ${lock}::int)`;
  const [counted] = await tx.$queryRaw<{ hour: number; day: number }[]>`
    SELECT count(*) FILTER (WHERE at > now() - interval '1 hour')::int AS hour, count(*)::int AS day
    FROM suggestion_tries WHERE subject = ${subject}`;
  if (!counted || counted.hour >= limits.perHour || counted.day >= limits.perDay) return false;
  await tx.suggestionTry.create({ data: { id: newId(), subject }, select: { id: true } });
  return true;
}

/** Deletes the keys of earlier days, and what was counted under them. */
export async function forgetEarlierDays(tx: Transaction): Promise<void> {
  await tx.$executeRaw`DELETE FROM suggestion_keys WHERE day < (now() AT TIME ZONE 'UTC')::date`;
  await tx.$executeRaw`DELETE FROM suggestion_tries
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

import 'server-only';
import type { Transaction } from '@/lib/db/client';
import { newId } from '@/lib/identity/ids';
import { limits } from '../limits';
import { hashForToday } from './daily-key';

const lockNumber = 7_270_035;

/**
 * Counts a form from a network address; false when there were too many. The address is kept only
 * as a hash under today's key (days are UTC's), and both are deleted when the day is over.
 */
export async function countTry(tx: Transaction, address: string | null): Promise<boolean> {
  const subject = await hashForToday(tx, address ?? 'unknown');
  const lock = Buffer.from(subject).readInt32BE(0);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockNumber}::int, ${lock}::int)`;
  const [counted] = await tx.$queryRaw<{ hour: number; day: number }[]>`
    SELECT count(*) FILTER (WHERE at > now() - interval '1 hour')::int AS hour, count(*)::int AS day
    FROM suggestion_tries WHERE subject = ${subject}`;
  if (!counted || counted.hour >= limits.perHour || counted.day >= limits.perDay) return false;
  await tx.suggestionTry.create({ data: { id: newId(), subject }, select: { id: true } });
  return true;
}

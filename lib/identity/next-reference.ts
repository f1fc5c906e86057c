import 'server-only';
import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

/** Numbers below this one belong to the shipped record, which may grow. */
const firstOwnNumber = 1001;
const referenceLock = 7_270_004;

/**
 * The next free reference of a country behind some letters (`KZ-E1001`). Two who ask at once wait for
 * each other; as nothing is deleted, no number is given twice.
 * @param table a table with a column `reference`; a name from the program, never from data
 */
export async function nextReference(
  tx: Transaction,
  table: string,
  countryCode: string,
  letters: string,
): Promise<string> {
  const beginning = `${countryCode.toUpperCase()}-${letters}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${referenceLock})`;
  const rows = await tx.$queryRaw<{ last: number | null }[]>(Prisma.sql`
    SELECT max(substring(reference FROM ${`^${beginning}([0-9]{1,8})$`})::int) AS last
    FROM ${Prisma.raw(`"${table}"`)} WHERE starts_with(reference, ${beginning})`);
  return `${beginning}${Math.max(firstOwnNumber, (rows[0]?.last ?? 0) + 1)}`;
}

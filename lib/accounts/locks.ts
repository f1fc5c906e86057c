import 'server-only';
import type { Transaction } from '@/lib/db/client';

/** Any number that no other lock of ours has. */
const accountsLock = 7_270_002;

/**
 * One writer at a time on who has an account and who administers: two people who act at once must
 * not make two first administrators, or take the last one away. Held until the transaction ends.
 */
export async function lockAccounts(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${accountsLock})`;
}

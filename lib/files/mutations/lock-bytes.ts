import 'server-only';
import type { Transaction } from '@/lib/db/client';

const bytesLock = 7_270_025;

/** Holds the bytes of a hash until the transaction ends: nobody takes them away while another keeps them. */
export async function lockBytes(tx: Transaction, hash: Uint8Array): Promise<void> {
  const key = Buffer.from(hash).readInt32BE(0);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${bytesLock}::int, ${key}::int)`;
}

import 'server-only';
import { db, type Transaction } from '@/lib/db/client';

/** A transaction that may take as long as a large file needs. */
export async function longTransaction<Value>(
  work: (tx: Transaction) => Promise<Value>,
): Promise<Value> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL statement_timeout = 0`;
      await tx.$executeRaw`SET LOCAL work_mem = '64MB'`;
      return work(tx);
    },
    { timeout: 3_600_000, maxWait: 30_000 },
  );
}

/** How far a batch is, for its page; outside the transaction of what is being done. */
export async function showProgress(batchId: string, done: number, total: number): Promise<void> {
  await db.$executeRaw`UPDATE import_batches SET progress_done = ${done}::int, progress_total = ${total}::int
    WHERE id = ${batchId}::uuid`;
}

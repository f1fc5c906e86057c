import 'server-only';
import type { Transaction } from '@/lib/db/client';
import type { ImportState } from '@/lib/db/generated/enums';
import type { ImportBatchModel } from '@/lib/db/generated/models';
import { refused } from '@/lib/forms/outcome';
import { undo } from '@/lib/forms/transact';
import type { BatchChoice } from '../schema';

/** The batch for one writer, in one of the states and as its page showed it; undoes the transaction otherwise. */
export async function lockBatch(
  tx: Transaction,
  { batchId, version }: BatchChoice,
  states: readonly ImportState[],
): Promise<ImportBatchModel> {
  await tx.$executeRaw`SELECT 1 FROM import_batches WHERE id = ${batchId}::uuid FOR UPDATE`;
  const batch = await tx.importBatch.findUnique({ where: { id: batchId } });
  if (!batch) undo(refused('NOT_FOUND'));
  if (!states.includes(batch.state) || batch.version !== version) undo(refused('IMPORT_MOVED_ON'));
  return batch;
}

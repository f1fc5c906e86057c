import 'server-only';
import { longTransaction } from './long-transaction';
import { plannedRows } from './plan-rows';
import { settleParents } from './settle-parents';

/** The dry run proper: what the batch would do with each row, and how many rows it would do what with. */
export async function planBatch(batchId: string): Promise<void> {
  await longTransaction(async (tx) => {
    await tx.$executeRaw`DELETE FROM import_plans WHERE batch_id = ${batchId}::uuid`;
    await tx.$executeRaw`
      INSERT INTO import_plans (batch_id, line, outcome, reference, recommendation_id, before, after, problems)
      SELECT ${batchId}::uuid, p.* FROM (${plannedRows(batchId)}) p`;
    await settleParents(tx, batchId);
    await tx.$executeRaw`
      UPDATE import_batches SET state = 'STAGED', failure = NULL, progress_done = 0, progress_total = 0,
        version = version + 1, counts = (
          SELECT coalesce(jsonb_object_agg(outcome, rows), '{}') FROM (
            SELECT outcome, count(*)::int AS rows FROM import_plans WHERE batch_id = ${batchId}::uuid GROUP BY outcome) c)
      WHERE id = ${batchId}::uuid`;
  });
}

import 'server-only';
import { recordEvents } from '@/lib/audit/mutations';
import { db, type Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { ImportBatchModel } from '@/lib/db/generated/models';
import type { JobContext } from '@/lib/jobs/types';
import { countsOf } from '../counts';
import { removeImportFile } from '../import-folder';
import { listRejected } from '../queries/export-rejected';
import { keepRejected } from '../rejected-file';
import { changeSlice, createSlice, writeWhole } from './apply-slice';
import { bringBackNamed } from './archive-made';
import { failBatch, stopAtLastTry } from './fail-batch';
import { linkMeasures } from './link-measures';
import { longTransaction, showProgress } from './long-transaction';
import { makeNames } from './make-names';
import { planBatch } from './plan-batch';
import { plannedRows } from './plan-rows';
import { orphanCodes, orphans } from './settle-parents';

const sliceSize = 5_000;

/** Thrown when the record is no longer what the dry run was made against. */
class PlanChanged extends Error {}

/**
 * The job that carries a batch out: all of it in one transaction, or nothing. It plans once more first; where the
 * record has changed since the dry run, nothing is done and the new plan is shown instead.
 */
export async function applyImport(
  { batchId, accountId }: { batchId: string; accountId: string },
  context: JobContext,
): Promise<void> {
  const batch = await db.importBatch.findUnique({ where: { id: batchId } });
  if (batch?.state !== 'APPLYING') return;
  try {
    if (countsOf(batch.counts).REJECTED > 0) await keepRejected(batch, listRejected(batchId));
    await longTransaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${batchId}, 0))`;
      await refuseChangedPlan(tx, batchId);
      const targetId = { in: await bringBackNamed(tx, { batchId, accountId }) };
      await makeNames(tx, batch, accountId);
      // Undone, this batch takes away again what it brought back, as what it made.
      await tx.importName.updateMany({ where: { batchId, targetId }, data: { targetId: null } });
      await writeRows(tx, batch, accountId, context);
      await linkMeasures(tx, { batchId, accountId });
      await finish(tx, batch, accountId);
    });
    await removeImportFile(batchId);
  } catch (error) {
    if (!(error instanceof PlanChanged)) {
      await stopAtLastTry('applyImport', batchId, context.attempt);
      throw error;
    }
    await failBatch(batchId, 'STAGING', { code: 'plan' });
    await planBatch(batchId);
    await failBatch(batchId, 'STAGED', { code: 'plan' });
  }
}

async function refuseChangedPlan(tx: Transaction, batchId: string): Promise<void> {
  await tx.$executeRaw`
    SELECT 1 FROM recommendations WHERE id IN (
      SELECT recommendation_id FROM import_plans
      WHERE batch_id = ${batchId}::uuid AND outcome IN ('CHANGED', 'REVIVED')) ORDER BY id FOR NO KEY UPDATE`;
  const [found] = await tx.$queryRaw<{ differs: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM (${plannedRows(batchId)}) p
      FULL JOIN (SELECT * FROM import_plans WHERE batch_id = ${batchId}::uuid) q ON q.line = p.line
      WHERE (p.outcome, p.recommendation_id, p.before, p.after)
        IS DISTINCT FROM (q.outcome, q.recommendation_id, q.before, q.after)
        AND (p.outcome IN ('NEW', 'REVIVED') AND q.outcome = 'REJECTED'
          AND q.problems -> 0 ->> 'code' = ANY (${[...orphanCodes]}::text[])) IS NOT TRUE)
      OR EXISTS (${orphans(batchId)}) AS differs`;
  if (found?.differs) throw new PlanChanged();
}

async function writeRows(
  tx: Transaction,
  batch: ImportBatchModel,
  accountId: string,
  context: JobContext,
): Promise<void> {
  const [span] = await tx.$queryRaw<{ last: number; position: number }[]>`
    SELECT coalesce((SELECT max(line) FROM import_plans WHERE batch_id = ${batch.id}::uuid), 0) AS last,
           coalesce((SELECT max(position) FROM recommendations), 0) AS position`;
  const { last, position } = span ?? { last: 0, position: 0 };
  await writeWhole(tx);
  for (let from = 0; from < last; from += sliceSize) {
    context.signal.throwIfAborted();
    const slice = { batch, accountId, position, from, to: from + sliceSize };
    await createSlice(tx, slice);
    await changeSlice(tx, slice);
    await showProgress(batch.id, Math.min(last, from + sliceSize), last);
    await context.progress(Math.min(last, from + sliceSize), last);
  }
  // A sub-point may stand before its parent in the file.
  await tx.$executeRaw`
    UPDATE recommendations r SET parent_id = p.id FROM import_plans l, recommendations p
    WHERE l.batch_id = ${batch.id}::uuid AND l.outcome = 'NEW' AND l.after ->> 'parent' IS NOT NULL
      AND r.reference = l.reference AND p.reference = l.after ->> 'parent'`;
}

async function finish(tx: Transaction, batch: ImportBatchModel, accountId: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM import_rows WHERE batch_id = ${batch.id}::uuid`;
  await tx.$executeRaw`DELETE FROM import_plans WHERE batch_id = ${batch.id}::uuid AND outcome <> 'REJECTED'`;
  const after = await tx.importBatch.update({
    where: { id: batch.id, state: 'APPLYING' },
    data: {
      state: 'APPLIED',
      appliedById: accountId,
      appliedAt: batch.publishingAt,
      publishingAt: null,
      failure: Prisma.DbNull,
      version: { increment: 1 },
    },
  });
  await recordEvents(tx, [
    { kind: 'import_batch', id: batch.id, accountId, action: 'apply', before: batch, after },
  ]);
}

import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { ImportState } from '@/lib/db/generated/enums';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { enqueue } from '@/lib/jobs/mutations/enqueue';
import { countsOf } from '../counts';
import { removeImportFile } from '../import-folder';
import { canApplyImport, canPrepareImport } from '../policy';
import { listDependants } from '../queries/list-dependants';
import type { BatchApplication, BatchChoice } from '../schema';
import { lockBatch } from './locked-batch';

/** Has a batch carried out in the background. */
export async function requestApplication(
  viewer: Viewer,
  input: BatchApplication,
): Promise<Outcome<null>> {
  if (!canApplyImport(viewer)) return refused('FORBIDDEN');
  return transact(async (tx) => {
    const batch = await lockBatch(tx, input, ['STAGED']);
    const counts = countsOf(batch.counts);
    if (counts.NEW + counts.CHANGED + counts.REVIVED === 0) undo(refused('IMPORT_NOTHING'));
    if (counts.REJECTED > 0 && !input.withoutRejected)
      undo(refused('INVALID', { fieldErrors: { withoutRejected: { code: 'confirmRejected' } } }));
    await begin(tx, batch.id, 'APPLYING');
    const payload = { batchId: batch.id, accountId: viewer.accountId };
    await enqueue(tx, 'applyImport', payload, { key: batch.id });
    return null;
  });
}

/** Has a batch taken back in the background, as long as nothing rests on what it brought. */
export async function requestUndo(viewer: Viewer, input: BatchChoice): Promise<Outcome<null>> {
  if (!canApplyImport(viewer)) return refused('FORBIDDEN');
  return transact(async (tx) => {
    const batch = await lockBatch(tx, input, ['APPLIED']);
    if ((await listDependants(batch.id, 1, tx)).total > 0) undo(refused('IMPORT_DEPENDED_ON'));
    await begin(tx, batch.id, 'UNDOING');
    const payload = { batchId: batch.id, accountId: viewer.accountId };
    await enqueue(tx, 'undoImport', payload, { key: batch.id });
    return null;
  });
}

/**
 * Everything that the batch writes will bear one instant, written down before it begins: what is pinned while
 * it is under way is pinned to before it (see `settled_instant`).
 */
async function begin(tx: Transaction, batchId: string, state: ImportState): Promise<void> {
  const busy = await tx.importBatch.count({ where: { state: { in: ['APPLYING', 'UNDOING'] } } });
  if (busy > 0) undo(refused('IMPORT_BUSY'));
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(7270001)`;
  await tx.$executeRaw`
    UPDATE import_batches SET state = ${state}::"ImportState", failure = NULL, progress_done = 0, progress_total = 0,
      publishing_at = date_trunc('milliseconds', clock_timestamp()), version = version + 1
    WHERE id = ${batchId}::uuid`;
}

/** Gives a batch up: its file and its staged rows go, the record was never touched. */
export async function discardImport(viewer: Viewer, input: BatchChoice): Promise<Outcome<null>> {
  if (!canPrepareImport(viewer)) return refused('FORBIDDEN');
  const outcome = await transact(async (tx) => {
    const before = await lockBatch(tx, input, ['UPLOADED', 'STAGED']);
    await tx.importPlan.deleteMany({ where: { batchId: before.id } });
    await tx.importRow.deleteMany({ where: { batchId: before.id } });
    await tx.importName.deleteMany({ where: { batchId: before.id } });
    const after = await tx.importBatch.update({
      where: { id: before.id },
      data: { state: 'DISCARDED', failure: Prisma.DbNull, version: { increment: 1 } },
    });
    const event = { kind: 'import_batch' as const, id: before.id, accountId: viewer.accountId };
    await recordEvents(tx, [{ ...event, action: 'discard', before, after }]);
    return null;
  });
  if (outcome.ok) await removeImportFile(input.batchId);
  return outcome;
}

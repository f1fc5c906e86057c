import 'server-only';
import { db } from '@/lib/db/client';
import type { ImportState } from '@/lib/db/generated/enums';
import { listImportFiles, removeImportFile } from '../import-folder';

/** A file that is still coming in grows; its batch follows within seconds. */
const stillComing = 3_600_000;
const decided: ImportState[] = ['APPLIED', 'UNDONE', 'DISCARDED'];

/**
 * Removes uploaded files that a process left behind which was killed before it could: of batches that are decided, and
 * those that never became one.
 */
export async function tidyUploads(): Promise<void> {
  for (const { id, touchedAt } of await listImportFiles()) {
    const batch = await db.importBatch.findUnique({ where: { id }, select: { state: true } });
    const isLeft = batch
      ? decided.includes(batch.state)
      : touchedAt.getTime() < Date.now() - stillComing;
    if (isLeft) await removeImportFile(id);
  }
}

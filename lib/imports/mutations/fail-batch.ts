import 'server-only';
import { db } from '@/lib/db/client';
import type { ImportState } from '@/lib/db/generated/enums';
import { jobKinds } from '@/lib/jobs/schema';
import type { FileCode } from '../problems';

/** Why a job did not do its work. `plan`: the record has changed since the dry run. */
export type BatchFailure = { code: FileCode | 'plan' | 'dependants'; line?: number | null };

/** Puts a batch back to where it can be tried again from, and says why. */
export async function failBatch(
  batchId: string,
  state: ImportState,
  failure: BatchFailure,
): Promise<void> {
  await db.importBatch.update({
    where: { id: batchId },
    data: { state, failure, publishingAt: null, version: { increment: 1 } },
  });
}

/** From where each job's batch can be tried again. */
const before = { stageImport: 'UPLOADED', applyImport: 'STAGED', undoImport: 'APPLIED' } as const;

/** After the last of a job's tries nothing would ever move its batch on: a person has to know. */
export async function stopAtLastTry(
  job: keyof typeof before,
  batchId: string,
  attempt: number,
): Promise<void> {
  if (attempt >= jobKinds[job].attempts) await failBatch(batchId, before[job], { code: 'stopped' });
}

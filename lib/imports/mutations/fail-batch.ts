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

const during = { stageImport: 'STAGING', applyImport: 'APPLYING', undoImport: 'UNDOING' } as const;

/** After the last of a job's tries nothing would ever move its batch on: a person has to know. */
export async function stopAtLastTry(
  job: keyof typeof before,
  batchId: string,
  attempt: number,
): Promise<void> {
  if (attempt >= jobKinds[job].attempts) await failBatch(batchId, before[job], { code: 'stopped' });
}

/**
 * The job that says so of batches whose process was killed at the last of their job's tries: nobody was left to say it,
 * and while one is carried out no other can be.
 */
export async function settleStopped(): Promise<void> {
  const jobs = await db.$queryRaw<{ job: keyof typeof before; batchId: string }[]>`
    SELECT task_identifier AS job, split_part(key, ':', 2) AS "batchId" FROM graphile_worker.jobs
    WHERE task_identifier = ANY (${Object.keys(before)}::text[]) AND locked_at IS NULL AND attempts >= max_attempts`;
  for (const { job, batchId } of jobs) {
    const batch = await db.importBatch.findUnique({ where: { id: batchId } });
    if (batch?.state === during[job]) await failBatch(batchId, before[job], { code: 'stopped' });
  }
}

import 'server-only';
import { db } from '@/lib/db/client';
import type { JobOutcome } from '@/lib/db/generated/enums';
import { newId } from '@/lib/identity/ids';

export interface RunStart {
  jobId: bigint;
  name: string;
  attempt: number;
  process: string;
}

/**
 * Notes that a run begins; the answer names its row. A job runs once at a time: an earlier run of it that has not ended
 * could not say so, because the database was away.
 */
export async function beginRun(run: RunStart): Promise<string> {
  const id = newId();
  await db.$transaction([
    db.jobRun.updateMany({
      where: { jobId: run.jobId, finishedAt: null },
      data: { finishedAt: new Date(), outcome: 'LOST' },
    }),
    db.jobRun.create({ data: { id, ...run } }),
  ]);
  return id;
}

/** Notes how far a run is. */
export async function noteProgress(id: string, done: number, total: number): Promise<void> {
  await db.jobRun.update({ where: { id }, data: { progressDone: done, progressTotal: total } });
}

/** Notes how a run ended. */
export async function endRun(
  id: string,
  outcome: JobOutcome,
  problem: string | null = null,
  detail: string | null = null,
): Promise<void> {
  await db.jobRun.update({
    where: { id },
    data: { finishedAt: new Date(), outcome, problem, detail: detail?.slice(0, 500) ?? null },
  });
}

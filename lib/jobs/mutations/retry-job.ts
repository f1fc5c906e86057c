import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { canManageJobs } from '../policy';
import type { JobRetry } from '../schema';

/** Begins a failed job again, with all its tries. Answers NOT_FOUND when it is no longer a failed one. */
export async function retryJob(viewer: Viewer, { jobId }: JobRetry): Promise<Outcome<null>> {
  if (!canManageJobs(viewer)) return refused('FORBIDDEN');
  return transact(async (tx) => {
    const [job] = await tx.$queryRaw<{ name: string; attempts: number; run: string | null }[]>`
      SELECT j.task_identifier AS name, j.attempts,
        (SELECT id::text FROM job_runs WHERE job_id = j.id ORDER BY started_at DESC LIMIT 1) AS run
      FROM graphile_worker.jobs j
      WHERE j.id = ${BigInt(jobId)} AND j.locked_at IS NULL AND j.attempts >= j.max_attempts`;
    if (!job) undo(refused('NOT_FOUND'));
    await tx.$executeRaw`
      SELECT graphile_worker.reschedule_jobs(ARRAY[${BigInt(jobId)}]::bigint[], run_at := now(), attempts := 0)`;
    if (!job.run) return null;
    const { name } = job;
    await recordEvents(tx, [
      {
        kind: 'job_run',
        id: job.run,
        accountId: viewer.accountId,
        action: 'retry',
        before: { name, attempts: job.attempts },
        after: { name, attempts: 0 },
      },
    ]);
    return null;
  });
}

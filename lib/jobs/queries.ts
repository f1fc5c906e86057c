import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { canManageJobs } from './policy';
import { recurringJobs } from './recurring';
import { type JobName, jobKey } from './schema';
import type { JobOverview, QueuedJob } from './types';

const shown = 50;

interface Row {
  id: bigint;
  name: string;
  state: QueuedJob['state'];
  run_at: Date;
  attempts: number;
  max_attempts: number;
  started_at: Date | null;
  done: number | null;
  total: number | null;
  problem: string | null;
  detail: string | null;
}

/** What waits, runs and has failed, and the recurring jobs; null for who may not see it. */
export async function getJobOverview(viewer: Viewer): Promise<JobOverview | null> {
  if (!canManageJobs(viewer)) return null;
  const [lists, counts, recurring] = await Promise.all([
    Promise.all((['failed', 'running', 'waiting'] as const).map(listJobs)),
    countJobs(),
    Promise.all(recurringJobs.map(async ({ name }) => ({ name, lastRun: await lastRunOf(name) }))),
  ]);
  return { jobs: lists.flat(), counts, recurring };
}

const stateOf = Prisma.sql`CASE WHEN j.locked_at IS NOT NULL THEN 'running'
  WHEN j.attempts >= j.max_attempts THEN 'failed' ELSE 'waiting' END`;

const listJobs = (state: QueuedJob['state']) => selectJobs(Prisma.sql`${stateOf} = ${state}`);

/**
 * The job of a kind that was enqueued under a key, while it waits, runs or has failed; for whoever asks on behalf of
 * somebody who may see what it is about.
 */
export async function findJob(name: JobName, key: string): Promise<QueuedJob | null> {
  const [job] = await selectJobs(Prisma.sql`j.key = ${jobKey(name, key)}`);
  return job ?? null;
}

async function selectJobs(condition: Prisma.Sql): Promise<QueuedJob[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT j.id, j.task_identifier AS name, ${stateOf} AS state, j.run_at, j.attempts, j.max_attempts,
      CASE WHEN r.finished_at IS NULL THEN r.started_at END AS started_at,
      CASE WHEN r.finished_at IS NULL THEN r.progress_done END AS done,
      CASE WHEN r.finished_at IS NULL THEN r.progress_total END AS total, r.problem, r.detail
    FROM graphile_worker.jobs j
    LEFT JOIN LATERAL (
      SELECT * FROM job_runs WHERE job_id = j.id ORDER BY started_at DESC LIMIT 1) r ON true
    WHERE ${condition}
    ORDER BY j.run_at, j.id LIMIT ${shown}`;
  return rows.map((row) => ({
    id: String(row.id),
    name: row.name,
    state: row.state,
    runAt: row.run_at.toISOString(),
    attempts: row.attempts,
    maxAttempts: row.max_attempts,
    startedAt: row.started_at?.toISOString() ?? null,
    progress: row.total === null || row.done === null ? null : { done: row.done, total: row.total },
    problem: row.problem,
    detail: row.detail,
  }));
}

async function countJobs(): Promise<JobOverview['counts']> {
  const [row] = await db.$queryRaw<JobOverview['counts'][]>`
    SELECT count(*) FILTER (WHERE locked_at IS NOT NULL)::int AS running,
      count(*) FILTER (WHERE locked_at IS NULL AND attempts >= max_attempts)::int AS failed,
      count(*) FILTER (WHERE locked_at IS NULL AND attempts < max_attempts)::int AS waiting
    FROM graphile_worker.jobs`;
  return row ?? { running: 0, failed: 0, waiting: 0 };
}

async function lastRunOf(name: string) {
  const run = await db.jobRun.findFirst({
    where: { name },
    orderBy: { startedAt: 'desc' },
    select: { startedAt: true, outcome: true, problem: true },
  });
  return run && { ...run, startedAt: run.startedAt.toISOString() };
}

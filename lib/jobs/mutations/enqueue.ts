import 'server-only';
import type { Transaction } from '@/lib/db/client';
import { type JobName, type JobPayload, jobKey, jobKinds } from '../schema';

export interface EnqueueOptions {
  /** Not before this instant. */
  runAt?: Date;
  /**
   * At most one job with this key waits: a later one replaces it. One that runs already is left
   * alone, and the later one runs after it.
   */
  key?: string;
  /** A job that already waits with this key keeps its instant: many calls, one job, soon. */
  keepsRunAt?: boolean;
}

/**
 * Puts a job into the queue, in the transaction of what it follows from: undone with it, and never
 * seen by a worker before it is committed.
 */
export async function enqueue<Name extends JobName>(
  tx: Transaction,
  name: Name,
  payload: JobPayload<Name>,
  { runAt, key, keepsRunAt = false }: EnqueueOptions = {},
): Promise<void> {
  const kind: { attempts: number; isAlone?: true } = jobKinds[name];
  const checked = JSON.stringify(jobKinds[name].payload.parse(payload));
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(
      ${name}::text,
      payload := ${checked}::json,
      queue_name := ${kind.isAlone ? name : null}::text,
      run_at := ${runAt ?? null}::timestamptz,
      max_attempts := ${kind.attempts}::int,
      job_key := ${key ? jobKey(name, key) : null}::text,
      job_key_mode := ${keepsRunAt ? 'preserve_run_at' : 'replace'}::text)`;
}

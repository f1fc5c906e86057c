import type { JobOutcome } from '@/lib/db/generated/enums';
import type { JobName, JobPayload } from './schema';

/** What a running job gets beside its payload. */
export interface JobContext {
  /** Says how far it is, for the administrator's page; written at most once a second. */
  progress: (done: number, total: number) => Promise<void>;
  /** Aborted when the program stops: leave at a safe place by throwing; it is begun again. */
  signal: AbortSignal;
  /** 1 for the first run. */
  attempt: number;
}

export type RunJob<Name extends JobName> = (
  payload: JobPayload<Name>,
  context: JobContext,
) => Promise<void>;

/** A job that waits, runs or has failed for good. */
export interface QueuedJob {
  id: string;
  name: string;
  state: 'waiting' | 'running' | 'failed';
  runAt: string;
  attempts: number;
  maxAttempts: number;
  startedAt: string | null;
  progress: { done: number; total: number } | null;
  /** Why its last run failed, also when it will be tried again. */
  problem: string | null;
  detail: string | null;
}

/** A recurring job with what became of its last run. */
export interface RecurringJob {
  name: JobName;
  lastRun: { startedAt: string; outcome: JobOutcome | null; problem: string | null } | null;
}

/** What an administrator sees of the queue. */
export interface JobOverview {
  jobs: QueuedJob[];
  /** How many jobs there are in each state; `jobs` holds the first of each. */
  counts: Record<QueuedJob['state'], number>;
  recurring: RecurringJob[];
}

import type { Task, TaskList } from 'graphile-worker';
import { logUnexpected } from '@/lib/forms/unexpected';
import { beginRun, endRun, noteProgress } from '@/lib/jobs/mutations/record-run';
import { JobProblem } from '@/lib/jobs/problem';
import type { JobContext } from '@/lib/jobs/types';
import { within } from '@/lib/log/context';
import { log } from '@/lib/log/log';

/** A kind of job as the worker runs it: its payload is checked before its code sees it. */
export interface WorkerJob {
  parse: (payload: unknown) => unknown;
  run: (payload: unknown, context: JobContext) => Promise<void>;
}

/** Turns our kinds of jobs into the library's tasks, each with a row for every run. */
export function tasksOf(jobs: Record<string, WorkerJob>, pool: () => string): TaskList {
  return Object.fromEntries(
    Object.entries(jobs).map(([name, job]) => [name, taskOf(name, job, pool)]),
  );
}

function taskOf(name: string, job: WorkerJob, pool: () => string): Task {
  return async (payload, helpers) => {
    const { attempts: attempt, id } = helpers.job;
    const run = await beginRun({ jobId: BigInt(id), name, attempt, process: pool() });
    const signal = helpers.abortSignal ?? new AbortController().signal;
    return within({ job: name, run }, async () => {
      try {
        const context = { attempt, signal, progress: progressOf(run) };
        await job.run(job.parse(payload), context);
        await endRun(run, 'DONE');
      } catch (error) {
        await noteFailure(run, error, signal);
        // The queue keeps this text; what exactly happened is in the run's row and in the log.
        throw new Error(error instanceof JobProblem ? error.code : 'UNEXPECTED');
      }
    });
  };
}

async function noteFailure(run: string, error: unknown, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return endRun(run, 'STOPPED');
  if (error instanceof JobProblem) {
    log().warn({ code: error.code }, 'a job failed');
    return endRun(run, 'FAILED', error.code, error.detail);
  }
  return endRun(run, 'FAILED', 'UNEXPECTED', logUnexpected(error));
}

function progressOf(run: string): JobContext['progress'] {
  let last = 0;
  return async (done, total) => {
    const now = Date.now();
    if (now - last < 1_000 && done < total) return;
    last = now;
    await noteProgress(run, done, total);
  };
}

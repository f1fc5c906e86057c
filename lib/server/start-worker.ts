import { setTimeout as pause } from 'node:timers/promises';
import { log } from '@/lib/log/log';
import type { Shutdown } from './shutdown';
import type { QueueWorker } from './worker';

/** Milliseconds after the start: first readers are answered, then jobs are run. */
const headStart = 1_500;

/**
 * Starts the program's worker a little after the program; a stop ends it before the database.
 * @returns whether it runs
 */
export function startWorkerSoon(url: string, shutdown: Shutdown): () => boolean {
  let worker: QueueWorker | undefined;
  const starting = pause(headStart, undefined, { ref: false }).then(async () => {
    if (shutdown.begun) return;
    const [{ QueueWorker }, { programJobs }, { recurringJobs }] = await Promise.all([
      import('./worker'),
      import('./program-jobs'),
      import('@/lib/jobs/recurring'),
    ]);
    if (shutdown.begun) return;
    worker = new QueueWorker({ url, jobs: programJobs, recurring: recurringJobs });
  });
  starting.catch((error: unknown) => {
    log().error({ err: error }, 'the job queue did not start');
  });
  shutdown.add('requests', () => worker?.stop());
  return () => worker?.isRunning ?? false;
}

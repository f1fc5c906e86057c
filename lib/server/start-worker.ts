import { setTimeout as pause } from 'node:timers/promises';
import type { Shutdown } from './shutdown';
import type { QueueWorker } from './worker';

/** Milliseconds after the start: first readers are answered, then jobs are run. */
const headStart = 1_500;

/** Starts the program's worker a little after the program; a stop ends it before the database. */
export function startWorkerSoon(url: string, shutdown: Shutdown): void {
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
    process.stderr.write(`qadam: the job queue did not start: ${error}\n`);
  });
  shutdown.add('requests', () => worker?.stop());
}

import { appendFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { provideSettings } from '@/lib/env';
import { programJobs } from '@/lib/server/program-jobs';
import type { WorkerJob } from '@/lib/server/run-job';
import { QueueWorker } from '@/lib/server/worker';

/**
 * A process that only runs jobs, to be killed by tests. Arguments: the database, and a file: then
 * `tidyJobs` adds a line to it as it begins and ends, and waits in its first run until it is killed.
 * Without a file it runs the program's own jobs.
 */
export async function main([url = '', file]: string[]): Promise<void> {
  provideSettings({ databaseUrl: url, authSecret: 'only-for-tests-only-for-tests-only' });
  const jobs = file ? { tidyJobs: slowJob(file) } : programJobs;
  const worker = new QueueWorker({ url, recurring: [], jobs });
  process.on('SIGTERM', () => void worker.stop().then(() => process.exit(0)));
}

function slowJob(file: string): WorkerJob {
  return {
    parse: (payload) => payload,
    async run(_payload, { attempt, progress }) {
      await progress(1, 2);
      appendFileSync(file, `begin ${attempt}\n`);
      if (attempt === 1) await pause(600_000);
      appendFileSync(file, `end ${attempt}\n`);
    },
  };
}

import { appendFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { provideSettings } from '@/lib/env';
import { QueueWorker } from '@/lib/server/worker';

/**
 * A process that only runs jobs, to be killed by tests. Arguments: the database, and a file to which
 * each run adds a line. `tidyJobs` here waits in the middle of its first run until it is killed.
 */
export async function main([url = '', file = '']: string[]): Promise<void> {
  provideSettings({ databaseUrl: url, authSecret: 'only-for-tests-only-for-tests-only' });
  const worker = new QueueWorker({
    url,
    recurring: [],
    jobs: {
      tidyJobs: {
        parse: (payload) => payload,
        async run(_payload, { attempt, progress }) {
          await progress(1, 2);
          appendFileSync(file, `begin ${attempt}\n`);
          if (attempt === 1) await pause(600_000);
          appendFileSync(file, `end ${attempt}\n`);
        },
      },
    },
  });
  process.on('SIGTERM', () => void worker.stop().then(() => process.exit(0)));
}

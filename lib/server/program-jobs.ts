import { registry } from '@/lib/jobs/registry';
import { jobKinds, jobNames } from '@/lib/jobs/schema';
import type { WorkerJob } from './run-job';

/** Every kind of job of the program, as a worker runs it. */
export const programJobs: Record<string, WorkerJob> = Object.fromEntries(
  jobNames.map((name) => [
    name,
    {
      parse: (payload: unknown) => jobKinds[name].payload.parse(payload),
      // Checked by `parse` against the kind's own schema.
      run: registry[name] as WorkerJob['run'],
    },
  ]),
);

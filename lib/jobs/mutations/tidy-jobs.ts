import 'server-only';
import { db } from '@/lib/db/client';

const keptMs = 30 * 24 * 3_600_000;

/** Forgets runs that ended more than a month ago. */
export async function tidyJobs(): Promise<void> {
  await db.jobRun.deleteMany({ where: { finishedAt: { lt: new Date(Date.now() - keptMs) } } });
}

import { readdir, utimes } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '@/lib/operations/roles';
import type { World } from './world';

/** Longest (milliseconds) until all jobs are done. */
const patience = 90_000;

/**
 * Waits until every job that has begun or is to come has been done. What waits for its next try, or for other things to come
 * together, is begun at once: that is the desk's own button, and minutes are what a run has least of.
 */
export async function untilQuiet(world: Pick<World, 'url' | 'folder' | 'said'>): Promise<void> {
  const sql = connect(world.url('owner'));
  const uploads = path.join(world.folder, 'imports');
  try {
    // What a killed program has left behind is removed by a job that comes by itself every hour; an hour has to pass for uploads.
    for (const file of await readdir(uploads).catch(() => []))
      await utimes(path.join(uploads, file), 0, 0);
    await sql`SELECT graphile_worker.add_job('tidyFiles', '{}', job_key := 'tidyFiles')`;
    const until = Date.now() + patience;
    for (;;) {
      await sql`UPDATE graphile_worker._private_jobs SET run_at = now()
        WHERE run_at > now() AND attempts < max_attempts AND locked_at IS NULL`;
      const rows = await sql`
        SELECT task_identifier AS name, attempts, last_error AS error, locked_by AS by, locked_at AS since
        FROM graphile_worker.jobs WHERE attempts < max_attempts OR locked_at IS NOT NULL
        UNION ALL SELECT 'run of ' || name, attempt, detail, process, started_at FROM job_runs WHERE finished_at IS NULL`;
      if (rows.length === 0) return;
      if (Date.now() > until)
        throw new Error(`jobs are not done: ${JSON.stringify(rows)}\n${world.said()}`);
      await pause(200);
    }
  } finally {
    await sql.end();
  }
}

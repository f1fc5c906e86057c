import postgres, { type Sql } from 'postgres';
import { lifeLock } from '@/lib/health/life-lock';

const rhythm = 2_000;

/**
 * Tells the living from the dead. A process holds an advisory lock for each of its pools of workers;
 * PostgreSQL gives it back when the process dies, however it dies. Whoever is seen twice without
 * their lock is dead: their jobs are given back to the queue, within about four seconds.
 */
export class ProcessLife {
  private readonly sql: Sql;
  private readonly held = new Set<string>();
  private suspects: string[] = [];
  private timer: NodeJS.Timeout | undefined;
  private ended = false;

  constructor(url: string) {
    // One connection for as long as we live: the driver's usual hourly renewal would drop the locks.
    this.sql = postgres(url, {
      max: 1,
      max_lifetime: null,
      onnotice: () => undefined,
      connect_timeout: 10,
      prepare: false,
    });
    this.plan(0);
  }

  /** From now on this pool counts as alive. */
  async hold(pool: string): Promise<void> {
    await this.lock(pool);
    this.held.add(pool);
  }

  /** What this pool has not finished may be taken over. */
  async release(pool: string): Promise<void> {
    if (!this.held.delete(pool)) return;
    await this.sql`SELECT pg_advisory_unlock(${lifeLock}, hashtext(${pool}))`;
  }

  async end(): Promise<void> {
    this.ended = true;
    clearTimeout(this.timer);
    await this.sql.end({ timeout: 1 });
  }

  private plan(delay: number): void {
    this.timer = setTimeout(() => {
      // The database may be away for a moment; then nobody is declared dead.
      this.look()
        .catch(() => {
          this.suspects = [];
        })
        .finally(() => {
          if (!this.ended) this.plan(rhythm);
        });
    }, delay);
    this.timer.unref();
  }

  private async look(): Promise<void> {
    // A connection that was lost and opened again has lost its locks.
    for (const pool of this.held) if (!(await this.holds(pool))) await this.lock(pool);
    const rows = await this.sql<{ pool: string }[]>`
      SELECT pool FROM (
        SELECT locked_by AS pool FROM graphile_worker.jobs WHERE locked_by IS NOT NULL
        UNION SELECT locked_by FROM graphile_worker._private_job_queues WHERE locked_by IS NOT NULL
        UNION SELECT process FROM job_runs WHERE finished_at IS NULL) pools
      WHERE NOT EXISTS (
        SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
          AND classid = ${lifeLock}::int::oid AND objid = hashtext(pool)::oid)`;
    const missing = rows.map(({ pool }) => pool);
    const dead = missing.filter((pool) => this.suspects.includes(pool));
    this.suspects = missing;
    if (dead.length > 0) await this.bury(dead);
  }

  private async bury(dead: string[]): Promise<void> {
    await this.sql.begin(async (tx) => {
      await tx`UPDATE job_runs SET finished_at = now(), outcome = 'LOST'
        WHERE process = ANY(${dead}) AND finished_at IS NULL`;
      await tx`SELECT graphile_worker.add_job('settleStopped', '{}', job_key := 'settleStopped')
        WHERE EXISTS (SELECT FROM graphile_worker.jobs
          WHERE locked_by = ANY(${dead}) AND attempts >= max_attempts)`;
      await tx`SELECT graphile_worker.force_unlock_workers(${dead}::text[])`;
      // Workers wait to be told; what is unlocked is not new to them.
      await tx`SELECT pg_notify('jobs:insert', '{"count":4}')`;
    });
  }

  private async holds(pool: string): Promise<boolean> {
    const [row] = await this.sql`
      SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2
        AND pid = pg_backend_pid() AND classid = ${lifeLock}::int::oid
        AND objid = hashtext(${pool})::oid`;
    return row !== undefined;
  }

  private async lock(pool: string): Promise<void> {
    await this.sql`SELECT pg_advisory_lock(${lifeLock}, hashtext(${pool}))`;
  }
}

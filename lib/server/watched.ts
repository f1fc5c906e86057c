import { settings } from '@/lib/env';
import { isWritable } from '@/lib/health/disk';
import { tellFacts } from '@/lib/health/process-facts';
import { getSchemaState } from '@/lib/health/queries/get-schema-state';
import { shippedMigrations } from '@/lib/operations/migrations';
import type { DatabaseWatch } from './database-watch';
import type { Serving } from './handle-request';
import type { KeptCounts, PageKeeper } from './keeper/page-keeper';
import { Readiness } from './readiness';
import type { Shutdown } from './shutdown';

/** What is watched of a process that serves. */
export type Watched = {
  watch: DatabaseWatch;
  isWorkerRunning: () => boolean;
  /** Null: nothing is kept (development). */
  keeper: PageKeeper | null;
  shutdown: Shutdown;
};

/** Lets the process be watched: its probes, the operator's page, and where the settings say so its numbers. */
export async function letWatch(serving: Serving, watched: Watched): Promise<void> {
  const { watch, isWorkerRunning, keeper, shutdown } = watched;
  const migrations = await shippedMigrations();
  const startedAt = new Date();
  tellFacts({ startedAt, migrations, isWorkerRunning });
  const readiness = new Readiness({
    stopping: () => !shutdown.begun,
    database: () => watch.up,
    schema: async () => {
      // Without a database nobody knows, and that is said already.
      if (!watch.up) return true;
      const { missing, unknown } = await getSchemaState(migrations);
      return missing.length === 0 && unknown.length === 0;
    },
    jobs: isWorkerRunning,
    disk: () => isWritable(settings().dataDir),
  });
  serving.reasons = () => readiness.reasons();
  const { metrics } = settings();
  if (!metrics) return;
  const { Metrics } = await import('./metrics');
  const none = { hits: 0, misses: 0, unsure: 0, away: 0, changes: 0 };
  const nothing: KeptCounts = { ...none, changedAt: startedAt };
  const numbers = new Metrics({
    ready: () => serving.ready(),
    reasons: serving.reasons,
    kept: () => keeper?.counts() ?? nothing,
  });
  const stop = await numbers.serve(metrics);
  serving.count = (answered) => numbers.count(answered);
  shutdown.add('requests', stop);
}

import type { Sql } from 'postgres';
import { programRole } from './roles';

/** The newest migration of the installed graphile-worker; a test compares. */
export const queueRevision = 19;
/** Raise when the grants below change: they are then given again. */
const grantsRevision = 1;

const mark = `qadam: revision ${queueRevision}, grants ${grantsRevision}`;

/**
 * Makes or updates the job queue's schema (`graphile_worker`, a library's own tables), as the owner
 * and under the migration lock, and gives the program's role what its workers need and no more. The
 * library is read only when there is something to do, so that a second start stays quick.
 */
export async function prepareQueue(sql: Sql, ownerUrl: string): Promise<void> {
  const [schema] = await sql`
    SELECT obj_description(oid, 'pg_namespace') AS mark FROM pg_namespace
    WHERE nspname = 'graphile_worker'`;
  if (schema?.mark === mark) return;
  const { Logger, runMigrations } = await import('graphile-worker');
  await runMigrations({ connectionString: ownerUrl, logger: new Logger(() => () => undefined) });
  await sql.begin((tx) => tx.unsafe(grants));
}

/** The library turns row security on without a policy: without these the program would see no job. */
const grants = `
  GRANT USAGE ON SCHEMA graphile_worker TO ${programRole};
  GRANT SELECT ON graphile_worker.migrations, graphile_worker.jobs TO ${programRole};
  GRANT SELECT, INSERT, UPDATE, DELETE ON graphile_worker._private_jobs TO ${programRole};
  GRANT SELECT, INSERT, UPDATE ON graphile_worker._private_job_queues,
    graphile_worker._private_known_crontabs TO ${programRole};
  GRANT SELECT, INSERT ON graphile_worker._private_tasks TO ${programRole};
  ${['_private_jobs', '_private_job_queues', '_private_known_crontabs', '_private_tasks']
    .map(
      (table) => `DROP POLICY IF EXISTS program ON graphile_worker.${table};
        CREATE POLICY program ON graphile_worker.${table} TO ${programRole} USING (true);`,
    )
    .join('\n')}
  COMMENT ON SCHEMA graphile_worker IS '${mark}';
`;

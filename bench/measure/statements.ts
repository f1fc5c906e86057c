import type { Sql } from 'postgres';

/** What the database has done since it was last asked. */
export type Work = { milliseconds: number; statements: number };

/**
 * Reads and resets what the server counts (pg_stat_statements): time in statements of the program's
 * role. Needs a superuser's connection.
 */
export async function takeWork(superuserSql: Sql): Promise<Work> {
  const [row] = await superuserSql<Work[]>`
    SELECT coalesce(sum(total_exec_time), 0)::float8 AS milliseconds, coalesce(sum(calls), 0)::int AS statements
    FROM counting.pg_stat_statements WHERE userid = 'qadam'::regrole AND toplevel`;
  await superuserSql`SELECT counting.pg_stat_statements_reset()`;
  return row ?? { milliseconds: 0, statements: 0 };
}

import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, totalmem } from 'node:os';
import type { Sql } from 'postgres';
import type { Options } from './options';

const counted = ['recommendations', 'assessments', 'evidence', 'evidence_links', 'audit_events'];

/** On what it was measured: numbers of two machines, or of two runs, are not to be compared. */
export async function describeRun(sql: Sql, options: Options): Promise<string> {
  const [server] = await sql<{ version: string; size: string }[]>`
    SELECT current_setting('server_version') AS version,
           pg_size_pretty(pg_database_size(current_database())) AS size`;
  const counts: string[] = [];
  for (const table of counted) {
    const [row] = await sql<{ count: number }[]>`SELECT count(*)::int AS count FROM ${sql(table)}`;
    counts.push(`${row?.count.toLocaleString('en')} ${table.replaceAll('_', ' ')}`);
  }
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const machine = `${availableParallelism()} × ${cpus()[0]?.model.trim()}, ${memory}, ${process.platform}`;
  return [
    `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, commit ${commit()}`,
    `${machine}; Node ${process.versions.node}, PostgreSQL ${server?.version}`,
    `${counts.join(', ')}; ${server?.size}; seed ${options.seed}`,
    `${options.connections} connections, ${options.rounds} rounds of ${options.seconds} s, ${options.plain ? 'without' : 'with'} compression`,
  ].join('\n');
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}

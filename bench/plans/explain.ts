import { readFile, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Sql } from 'postgres';

/** A node of a plan as EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) writes it; only what is read here. */
export type PlanNode = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Actual Total Time'?: number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: PlanNode[];
};

/** One statement as it was really run, with its plan; time in milliseconds. */
export type Explained = { text: string; milliseconds: number; plan: PlanNode };

const settings = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_buffers': 'on',
  'auto_explain.log_nested_statements': 'on',
  'auto_explain.log_format': 'json',
};

/**
 * From the next connection on, the server writes the plan of every statement of the program's role
 * into its log (auto_explain): what is explained is what the program runs, not a copy of it.
 */
export async function explainFromNowOn(superuserSql: Sql): Promise<void> {
  for (const [name, value] of Object.entries(settings)) {
    await superuserSql.unsafe(`ALTER ROLE qadam SET ${name} = '${value}'`);
  }
}

/** Runs some work and returns every statement that was explained meanwhile. */
export async function explainedDuring(
  logFile: string,
  work: () => Promise<unknown>,
): Promise<Explained[]> {
  const { size } = await stat(logFile);
  await work();
  // The server writes when a statement ends, which may be a moment after its last row was read.
  await pause(300);
  const log = await readFile(logFile);
  return readLog(log.subarray(size).toString('utf8'));
}

/** Finds the plans in a piece of the server's log; lines that belong to an entry begin with a tab. */
export function readLog(text: string): Explained[] {
  return text.split(/\n(?!\t)/).flatMap((entry) => {
    const start = /duration: ([\d.]+) ms {2}plan:\n/.exec(entry);
    if (!start) return [];
    const json = entry.slice(start.index + start[0].length).replaceAll('\n\t', '\n');
    const { 'Query Text': query, Plan: plan } = JSON.parse(json) as {
      'Query Text': string;
      Plan: PlanNode;
    };
    return [{ text: query.replace(/\s+/g, ' ').trim(), milliseconds: Number(start[1]), plan }];
  });
}

import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Sql } from 'postgres';
import { connect } from '@/lib/operations/roles';
import type { BenchCluster } from '../cluster';
import { pageAsker } from '../measure/http';
import { startOn } from '../program';
import { addressOf, type PageKind, pageKinds, type Question } from '../subjects/questions';
import { type Explained, explainedDuring, explainFromNowOn } from './explain';
import { bigTables, type WholeScan, wholeScans } from './whole-scans';

/** A statement of a page that reads a whole big table. */
export type Finding = WholeScan & { page: PageKind; statement: string; file: string };

const asked = 4;
const folder = path.join('.build', 'bench', 'plans');

/**
 * Starts the program once more, this time explained, asks a few pages of every kind, keeps the plan
 * of each statement (`.build/bench/plans/`) and returns where a big table is read as a whole.
 */
export async function collectPlans(
  cluster: BenchCluster,
  questions: Record<PageKind, Question[]>,
): Promise<Finding[]> {
  const superuser = connect(cluster.superuserUrl);
  const sizes = await tableSizes(superuser);
  await explainFromNowOn(superuser);
  await superuser.end();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const program = await startOn(cluster);
  try {
    const findings: Finding[] = [];
    for (const kind of pageKinds) {
      const some = questions[kind].slice(0, asked).map(addressOf);
      const received = { bytes: 0, answers: 0 };
      const ask = pageAsker(program.url, some, { connections: 1, plain: true, received });
      const explained = await explainedDuring(cluster.logFile, async () => {
        for (const turn of some.keys()) await ask(turn);
      });
      for (const [place, one] of slowestOfEach(explained).entries()) {
        const file = `${kind.replace(/\W+/g, '-')}-${String(place + 1).padStart(2, '0')}.json`;
        await writeFile(path.join(folder, file), JSON.stringify(one, null, 1));
        const statement = one.text.slice(0, 200);
        findings.push(
          ...wholeScans(one, sizes).map((scan) => ({ ...scan, page: kind, statement, file })),
        );
      }
    }
    return findings;
  } finally {
    await program.end();
  }
}

async function tableSizes(sql: Sql): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const table of bigTables) {
    const [row] = await sql<{ count: number }[]>`SELECT count(*)::int AS count FROM ${sql(table)}`;
    sizes.set(table, row?.count ?? 0);
  }
  return sizes;
}

/** Of the same statement asked several times, the slowest; the slowest statement first. */
function slowestOfEach(explained: readonly Explained[]): Explained[] {
  const slowest = new Map<string, Explained>();
  for (const one of explained) {
    const known = slowest.get(one.text);
    if (!known || known.milliseconds < one.milliseconds) slowest.set(one.text, one);
  }
  return [...slowest.values()].sort((one, other) => other.milliseconds - one.milliseconds);
}

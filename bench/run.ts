import postgres, { type Sql } from 'postgres';
import { say } from '@/lib/operations/launch/say.mjs';
import { connect } from '@/lib/operations/roles';
import { buildBare, startBare } from './bare';
import { type BenchCluster, openCluster } from './cluster';
import { countryCode } from './data/frame';
import { describeRun } from './describe';
import { benchFormats } from './formats/run';
import { generate } from './generate';
import { findProblems } from './generate/problems';
import { benchImport } from './import/run';
import { measureRounds } from './measure/rounds';
import { type Options, readOptions } from './options';
import { collectPlans } from './plans/collect';
import { startOn } from './program';
import { benchReading } from './reading/run';
import { scans, startTimes, timings } from './report';
import { timeSecondStarts } from './second-start';
import { step } from './step';
import { makeQuestions } from './subjects/questions';
import { makeSubjects } from './subjects/subjects';

type Closing = (close: () => Promise<unknown>) => void;

/** `npm run bench -- import`, `-- reading` and `-- formats` measure something else. */
const others: Record<string, (options: Options, closing: Closing) => Promise<void>> = {
  import: benchImport,
  reading: (_, closing) => benchReading(closing),
  formats: (_, closing) => benchFormats(closing),
};

/** `npm run bench`: what is measured and how to read it stands in bench/README.md. */
export async function main(args: string[]): Promise<void> {
  const [first = ''] = args;
  const other = others[first];
  const options = readOptions(other ? args.slice(1) : args);
  const opened: (() => Promise<unknown>)[] = [];
  const closeAll = async () => {
    for (let close = opened.pop(); close; close = opened.pop())
      await close().catch(() => undefined);
  };
  // Interrupted, it leaves no process and no folder behind either.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void closeAll().finally(() => process.exit(130)));
  }
  try {
    await (other ?? bench)(options, (close) => opened.push(close));
  } finally {
    await closeAll();
  }
}

async function bench(options: Options, closing: Closing): Promise<void> {
  const bareFolder = await step('building the bare Next page', buildBare);
  const starts = await step('timing second starts', () =>
    timeSecondStarts(options.starts, bareFolder),
  );
  const cluster = await step('starting a PostgreSQL of its own', openCluster);
  closing(cluster.stop);
  const owner = connect(cluster.ownerUrl);
  closing(() => owner.end());
  await step(`generating ${options.recommendations} recommendations`, async (progress) => {
    const superuser = connect(cluster.superuserUrl);
    await generate(superuser, { ...options, progress }).finally(() => superuser.end());
    progress('comparing headlines and search with what they are derived from');
    const problems = await findProblems(owner);
    if (problems.length > 0) throw new Error(`generated wrongly: ${JSON.stringify(problems)}`);
  });
  const questions = await makeQuestions(owner, options.seed);
  const results = await measure(options, { cluster, owner, bareFolder }, questions, closing);
  const findings = await step('explaining the statements of the pages', () =>
    collectPlans(cluster, questions),
  );
  say(`\n${await describeRun(owner, options)}\n\n${timings(results)}\n`);
  if (options.starts > 0) say(`${startTimes(starts)}\n`);
  say(`Where a page reads a big table as a whole:\n\n${scans(findings)}`);
}

async function measure(
  options: Options,
  { cluster, owner, bareFolder }: { cluster: BenchCluster; owner: Sql; bareFolder: string },
  questions: Awaited<ReturnType<typeof makeQuestions>>,
  closing: Closing,
) {
  const { connections, rounds } = options;
  const bare = await startBare(bareFolder);
  closing(bare.stop);
  const program = await step('starting the program', () => startOn(cluster));
  closing(() => program.end());
  const sql = postgres(cluster.programUrl, { max: connections });
  closing(() => sql.end());
  const [country] = await owner<{ id: string }[]>`
    SELECT id FROM countries WHERE code = ${countryCode}`;
  const origins = { origin: program.url, bareOrigin: bare.origin };
  const countryId = country?.id ?? '';
  const { kept } = program;
  const subjects = makeSubjects({ ...options, ...origins, sql, owner, countryId, questions, kept });
  const results = await step(`asking in turns, ${rounds} rounds`, (progress) =>
    measureRounds(subjects, options, cluster.superuserUrl, progress),
  );
  await program.end();
  return results;
}

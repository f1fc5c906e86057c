import { setTimeout as pause } from 'node:timers/promises';
import { elapsed, say } from '@/lib/operations/launch/say.mjs';
import { connect } from '@/lib/operations/roles';
import { PlainError } from '@/lib/plain-error.mjs';
import { startMailServer } from '@/lib/testing/mail-server';
import { Random } from '../data/random';
import { step } from '../step';
import { look } from './checks';
import { canJump } from './clock';
import { Crowd } from './crowd';
import { type Fault, faults } from './faults';
import { Ledger } from './ledger';
import { type FaultOptions, readFaultOptions } from './options';
import { copyDatabase, proveSight } from './plants';
import { untilQuiet } from './quiet';
import { Sights } from './sight';
import { type Serving, World } from './world';

/** How long (milliseconds) people work undisturbed before the checks are proved, and after each fault. */
const calm = 8_000;
const afterwards = 1_000;

/** All that a run has to know. */
type Run = { world: World; crowd: Crowd; ledger: Ledger; sights: Sights; random: Random };

/** `npm run faults`: what it does and how to read it stands in bench/README.md (Survival). */
export async function main(args: string[]): Promise<void> {
  const options = readFaultOptions(args);
  say(`seed ${options.seed}`);
  const world = await World.make(await startMailServer());
  process.env.QADAM_DATA_DIR = world.folder;
  const end = async () => {
    await world.end().catch((error) => say(String(error)));
    await world.mails.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void end().finally(() => process.exit(130)));
  try {
    await suffer(world, options);
  } finally {
    await end();
  }
}

async function suffer(world: World, options: FaultOptions): Promise<void> {
  const [ledger, sights] = [new Ledger(), new Sights()];
  await step('first start', () => world.start());
  const crowd = await Crowd.make(world, { ledger, sights, seed: options.seed });
  const run: Run = { world, crowd, ledger, sights, random: new Random(options.seed, 'faults') };
  await step('work without faults, then planted losses', () => prove(run));
  const since = Date.now();
  const outcomes: { fault: Fault; problems: string[] }[] = [];
  for (const fault of order(run, options)) {
    if (Date.now() - since > options.minutes * 60_000) break;
    const begun = Date.now();
    const before = ledger.sure;
    const problems = await survive(run, fault).catch(async (error: Error) => {
      // The next fault finds a program that runs.
      await serve(world, 'program');
      return [error.message];
    });
    outcomes.push({ fault, problems });
    const words = problems.length === 0 ? 'survived' : `NOT survived: ${problems.join('; ')}`;
    const told = `${ledger.sure - before} acknowledged, ${elapsed(begun)}`;
    say(`${outcomes.length}. ${fault.name}: ${words} (${told})`);
  }
  conclude(run, outcomes);
}

/** Every kind of fault once, in chance's order; then kills and now and then one of the others. */
function* order({ world, random }: Run, { rounds, only }: FaultOptions): Generator<Fault> {
  const has = { disk: world.isDisk, clock: canJump };
  const wanted = faults.filter(({ name }) => name.includes(only));
  const possible = wanted.filter(({ needs }) => !needs || has[needs]);
  if (possible.length === 0)
    throw new PlainError(`known faults are: ${faults.map(({ name }) => name).join('; ')}`);
  for (const fault of wanted) if (!possible.includes(fault)) say(`not done here: ${fault.name}`);
  const left = [...possible];
  const weights = possible.map((fault) => [fault, fault.isKill ? 12 : 1] as const);
  for (let round = 0; round < rounds; round += 1) {
    const [next] = left.splice(random.between(0, left.length - 1), 1);
    yield next ?? random.weighted(weights);
  }
}

/** A time without faults; then losses are planted, and the checks have to see them. */
async function prove(run: Run): Promise<void> {
  const { world, ledger } = run;
  await work(run, calm);
  await world.stop();
  await world.serveDatabase('elsewhere');
  const earlier = await copyDatabase(world, 'earlier');
  await world.serveDatabase('program');
  await world.start();
  await work(run, calm / 2);
  const problems = await problemsOf(run);
  if (problems.length > 0) throw new PlainError(`without any fault: ${problems.join('; ')}`);
  await world.stop();
  await world.serveDatabase('elsewhere');
  await proveSight(world, { ledger, mails: world.mails.mails }, earlier);
  await world.serveDatabase('program');
  await world.start();
}

async function work(run: Run, milliseconds: number): Promise<void> {
  run.crowd.start();
  await pause(milliseconds);
  // On a slow machine an import takes its time; without one nobody could see that half of it is missing.
  const until = Date.now() + 120_000;
  const isAll = () => run.ledger.totals().every(([, count]) => count > 0);
  while (!isAll() && Date.now() < until) await pause(200);
  await run.crowd.stop();
  await untilQuiet(run.world);
}

/** One fault in the middle of everything, and what does not hold afterwards. */
async function survive(run: Run, fault: Fault): Promise<string[]> {
  const { world, crowd, random } = run;
  if (fault.serving) await serve(world, fault.serving);
  crowd.start();
  try {
    await pause(random.between(200, 3_000));
    await fault.happen(world, random);
    await pause(afterwards);
  } finally {
    await crowd.stop();
  }
  await untilQuiet(world);
  const problems = await problemsOf(run);
  if (fault.serving) await serve(world, 'program');
  return problems;
}

async function serve(world: World, serving: Serving): Promise<void> {
  await world.stop();
  await world.serveDatabase(serving);
  await world.start();
}

async function problemsOf({ world, ledger, sights }: Run): Promise<string[]> {
  const sql = connect(world.url('owner'));
  const found = await look(sql, { ledger, mails: world.mails.mails }).finally(() => sql.end());
  const lost = [...found].map(
    ([name, problems]) => `not true that ${name}: ${problems.join(', ')}`,
  );
  return [...lost, ...sights.take().map((unclear) => `unclear to people: ${unclear}`)];
}

function conclude(
  { ledger, sights }: Run,
  outcomes: readonly { fault: Fault; problems: string[] }[],
): void {
  for (const { name } of faults) {
    const all = outcomes.filter(({ fault }) => fault.name === name);
    const survived = all.filter(({ problems }) => problems.length === 0).length;
    if (all.length > 0) say(`${name}: ${survived} of ${all.length} survived`);
  }
  const deeds = ledger.totals().map(([kind, count]) => `${kind} ${count}`);
  say(`acknowledged and there exactly once: ${ledger.sure} (${deeds.join(', ')})`);
  say(
    `what people saw: ${[...sights.kinds].map(([kind, count]) => `${kind} ${count}`).join(', ')}`,
  );
  const bad = outcomes.filter(({ problems }) => problems.length > 0);
  if (bad.length > 0) throw new PlainError(`${bad.length} of ${outcomes.length} faults did harm`);
  say(`${outcomes.length} faults survived, nothing lost`);
}

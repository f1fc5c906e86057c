import { setTimeout as pause } from 'node:timers/promises';
import { elapsed, say } from '@/lib/operations/launch/say.mjs';
import { connect } from '@/lib/operations/roles';
import { PlainError } from '@/lib/plain-error.mjs';
import { headerOf, startMailServer } from '@/lib/testing/mail-server';
import { look } from '../faults/checks';
import { Crowd } from '../faults/crowd';
import { type DeedKind, Ledger } from '../faults/ledger';
import { untilQuiet } from '../faults/quiet';
import { Sights } from '../faults/sight';
import { readNumbers } from '../options';
import { step } from '../step';
import { type ClusterFault, clusterFaults } from './faults';
import { longestGap } from './meter';
import { withAnOldPage, withoutARow, withoutWaiting } from './plants';
import { Readers, type ReadKind } from './readers';
import { Eyes } from './witness';
import { ClusterWorld } from './world';

/** How long (milliseconds) people work before a fault, after it, and undisturbed at the beginning. */
const before = 3_000;
const afterwards = 5_000;
const calm = 15_000;

/** Also notes when somebody was told that something is done. */
class TimedLedger extends Ledger {
  readonly instants: number[] = [];

  override note(kind: DeedKind, key: string, isSure: boolean, text = ''): void {
    super.note(kind, key, isSure, text);
    if (isSure) this.instants.push(Date.now());
  }
}

type Run = { world: ClusterWorld; crowd: Crowd; ledger: TimedLedger; sights: Sights; eyes: Eyes };

/** `npm run cluster`: what it does and how to read it stands in bench/README.md (Beyond one machine). */
export async function main(args: string[]): Promise<void> {
  const only = args[0]?.startsWith('--') ? undefined : args[0];
  const limits = { seed: [0, 4_294_967_295] } as const;
  const { seed } = readNumbers(only ? args.slice(1) : args, limits, { seed: 1 });
  const faults = clusterFaults.filter(({ name }) => name.includes(only ?? ''));
  if (faults.length === 0)
    throw new PlainError(`known faults are: ${clusterFaults.map(({ name }) => name).join('; ')}`);
  const mails = await startMailServer();
  const world = await ClusterWorld.make(mails);
  process.env.QADAM_DATA_DIR = world.folder;
  const end = async () => {
    await world.end().catch((error) => say(String(error)));
    await mails.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void end().finally(() => process.exit(130)));
  try {
    await step('a cluster of three, a balancer, three Qadams', () => world.start());
    await suffer(world, faults, seed);
  } finally {
    await end();
  }
}

async function suffer(
  world: ClusterWorld,
  faults: readonly ClusterFault[],
  seed: number,
): Promise<void> {
  await step('planted losses', () => prove(world, seed));
  const run = await gather(world, seed);
  const problems = await survive(run, { name: 'no fault', happen: () => pause(calm, []) });
  for (const fault of faults) problems.push(...(await survive(run, fault)));
  await untilQuiet(world);
  problems.push(...(await problemsOf(run)));
  conclude(run, problems);
}

/** People and their accounts, anew. */
async function gather(world: ClusterWorld, seed: number): Promise<Run> {
  const [ledger, sights] = [new TimedLedger(), new Sights()];
  const eyes = new Eyes(
    () => world.qadams.map(({ url }) => url),
    () => world.isTroubled,
  );
  const crowd = await Crowd.make(world, { ledger, sights, seed, published: eyes.witness });
  return { world, crowd, ledger, sights, eyes };
}

/** The checks are only worth something when they see what is made on purpose. */
async function prove(world: ClusterWorld, seed: number): Promise<void> {
  const { crowd, ledger, eyes } = await gather(world, seed);
  const work = async (milliseconds: number) => {
    crowd.start();
    await pause(milliseconds);
  };
  await work(6_000);
  await crowd.stop();
  const whole = await ledgerSays(world, ledger);
  if (whole.length > 0 || eyes.own.missed.length > 0)
    throw new PlainError(`without any fault: ${[...whole, ...eyes.own.missed].join('; ')}`);
  const blind: string[] = [];
  const seen = (name: string, [first]: string[]) => {
    say(`planted: ${name}: ${first ? `seen (${first.slice(0, 100)})` : 'NOT SEEN'}`);
    if (!first) blind.push(name);
  };
  seen('a published judgement is gone', await withoutARow(world, ledger));
  seen('a page from before a publication', await withAnOldPage());
  world.isTroubled = true;
  const lost = await withoutWaiting(world, ledger, work);
  seen('a leader that waits for no replica dies', lost);
  await world.untilWell();
  await crowd.stop();
  world.isTroubled = false;
  await forgetLostMails(world);
  if (blind.length > 0) throw new Error(`these checks see nothing: ${blind.join('; ')}`);
}

/** Mails that went out and whose rows the planted loss took with it: nobody is to miss them later. */
async function forgetLostMails(world: ClusterWorld): Promise<void> {
  const sql = connect(world.url('owner'));
  const { mails } = world.mails;
  const rows = await sql<{ id: string }[]>`SELECT message_id AS id FROM outbox_mails`.finally(() =>
    sql.end(),
  );
  const known = new Set(rows.map(({ id }) => id));
  const left = mails.filter(({ raw }) => known.has(headerOf(raw, 'Message-ID') ?? ''));
  mails.splice(0, mails.length, ...left);
}

/** One fault in the middle of everything, and what does not hold afterwards. */
async function survive(run: Run, { name, happen }: ClusterFault): Promise<string[]> {
  const { world, crowd, ledger, eyes } = run;
  const [sure, readers] = [ledger.sure, new Readers(world.origin, Date.now() % 1_000_000)];
  const own = eyes.own.missed.length;
  crowd.start();
  await pause(before);
  const since = Date.now();
  world.isTroubled = name !== 'no fault';
  const problems = await happen(world);
  await world.untilWell();
  const well = elapsed(since);
  await pause(afterwards);
  const until = Date.now();
  await crowd.stop();
  await readers.stop();
  world.isTroubled = false;
  problems.push(...(await ledgerSays(world, ledger)), ...eyes.own.missed.slice(own));
  const gap = (instants: readonly number[]) =>
    `${(longestGap(instants, since, until) / 1000).toFixed(1)} s`;
  const without = (kind: ReadKind) => gap(readers.answered[kind]);
  say(
    `${name}: ${ledger.sure - sure} acknowledged; longest without a write ${gap(ledger.instants)}, without a kept page ${without('kept')}, without a new page ${without('new')}; all well after ${well}${problems.map((one) => `; NOT: ${one}`).join('')}`,
  );
  return problems;
}

/** Which acknowledged writes are not there, or there twice. */
async function ledgerSays(world: ClusterWorld, ledger: Ledger): Promise<string[]> {
  const sql = connect(world.url('owner'));
  return ledger.problems(sql).finally(() => sql.end());
}

async function problemsOf({ world, ledger, sights }: Run): Promise<string[]> {
  const sql = connect(world.url('owner'));
  const witnesses = { ledger, mails: world.mails.mails };
  const found = await look(sql, witnesses).finally(() => sql.end());
  const untrue = [...found].map(([name, all]) => `not true that ${name}: ${all.join(', ')}`);
  return [...untrue, ...sights.take().map((unclear) => `unclear to people: ${unclear}`)];
}

function conclude({ ledger, sights, eyes }: Run, problems: string[]): void {
  const deeds = ledger.totals().map(([kind, count]) => `${kind} ${count}`);
  say(`acknowledged and there exactly once: ${ledger.sure} (${deeds.join(', ')})`);
  say(
    `writers who did not see their own publication: ${eyes.own.missed.length} of ${eyes.own.looked}`,
  );
  const slowest = Math.max(0, ...eyes.others);
  say(
    `without a fault, ${eyes.others.length} times a process showed what was published through another; later than a second: ${eyes.late}, latest ${slowest} ms`,
  );
  say(
    `what people saw: ${[...sights.kinds].map(([kind, count]) => `${kind} ${count}`).join(', ')}`,
  );
  if (eyes.late > 0) problems.push(`${eyes.late} publications were seen later than a second`);
  for (const problem of problems) say(`NOT: ${problem}`);
  if (problems.length > 0) throw new PlainError(`${problems.length} things did not hold`);
  say('nothing lost');
}

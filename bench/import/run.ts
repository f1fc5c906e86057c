import { openAsBlob, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { encode } from 'next-auth/jwt';
import type { Sql } from 'postgres';
import type { Viewer } from '@/lib/accounts/types';
import { claimsOf } from '@/lib/auth/session';
import { createClient, disconnect, replaceClient } from '@/lib/db/client';
import { requestApplication, requestUndo } from '@/lib/imports/mutations/decide-batch';
import { readBatch } from '@/lib/imports/mutations/request-dry-run';
import type { BatchReading } from '@/lib/imports/schema';
import { say } from '@/lib/operations/launch/say.mjs';
import { connect } from '@/lib/operations/roles';
import type { SessionSubject } from '@/lib/sessions/types';
import { freePort, type Program, startProgram } from '@/lib/testing/program';
import { type BenchCluster, openCluster } from '../cluster';
import { describeRun } from '../describe';
import { findProblems } from '../generate/problems';
import type { Options } from '../options';
import { makeReviewer } from '../reviewer';
import { step } from '../step';
import { writeImportFile } from './file';
import { timePlainCopy } from './plain';

type Closing = (close: () => Promise<unknown>) => void;

const secret = 'only-for-the-bench-only-for-the-bench';

/**
 * `npm run bench -- import --recommendations 300000`: a made-up file in the layout of UHRI, as CSV and as XLSX, from
 * the upload through the dry run to the last written row, its history included, by the built program; then the
 * same file again, and the undoing. Says how long each took and how much memory the program had at most.
 */
export async function benchImport(options: Options, closing: Closing): Promise<void> {
  const cluster = await step('starting a PostgreSQL of its own', openCluster);
  closing(cluster.stop);
  const owner = connect(cluster.ownerUrl);
  closing(() => owner.end());
  process.env.QADAM_DATA_DIR = path.join(cluster.folder, 'data');
  const program = await step('starting the program', () => start(cluster));
  closing(() => program.end());
  replaceClient(createClient(cluster.programUrl));
  closing(disconnect);
  const { viewer: reviewer, session } = await makeReviewer(owner);
  const idle = memory(program, 'VmRSS');
  const lines = [
    '| step | seconds | rows a second | most memory of the program, MB |',
    '|---|---|---|---|',
  ];
  const line = (name: string, seconds: number, most = '') => {
    const speed = Math.round(options.recommendations / seconds);
    lines.push(`| ${name} | ${seconds.toFixed(1)} | ${speed} | ${most} |`);
  };
  for (const [seed, format] of [
    [options.seed, 'csv'],
    [options.seed + 1, 'xlsx'],
  ] as const) {
    const file = path.join(cluster.folder, `file.${format}`);
    const shape = { format, count: options.recommendations, seed, country: 'Kazakhstan' };
    const bytes = await step(`writing ${format}`, () => writeImportFile(file, shape));
    const size = `${format.toUpperCase()}, ${Math.round(bytes / 1e6)} MB`;
    const timed = async <Value>(name: string, work: () => Promise<Value>) => {
      forgetPeak(program);
      const since = performance.now();
      const value = await step(`${format}: ${name}`, work);
      line(`${name} (${size})`, (performance.now() - since) / 1000, memory(program, 'VmHWM'));
      return value;
    };
    const since = performance.now();
    const id = await timed('upload', () => upload(program, file, session));
    await timed('dry run', () => tryOut(owner, reviewer, id));
    await timed('carrying out', () => carryOut(owner, reviewer, id));
    line(`**from upload to applied** (${size})`, (performance.now() - since) / 1000);
    if (format === 'csv') {
      const superuser = connect(cluster.superuserUrl);
      const seconds = await step('the same rows by plain COPY', () =>
        timePlainCopy(superuser),
      ).finally(() => superuser.end());
      line('what that wrote, by plain COPY', seconds);
    }
    const again = await upload(program, file, session);
    await timed('dry run of the same file', () => tryOut(owner, reviewer, again));
    const counts = (await batchOf(owner, again)).counts;
    if (counts.UNCHANGED !== options.recommendations)
      throw new Error(`the same file changes something: ${JSON.stringify(counts)}`);
    if (format === 'xlsx') await timed('undoing', () => takeBack(owner, reviewer, id));
  }
  const problems = await step('comparing headlines and search', () => findProblems(owner));
  if (problems.length > 0) throw new Error(`written wrongly: ${JSON.stringify(problems)}`);
  const machine = await describeRun(owner, options);
  say(
    `\n${machine}\n\n${options.recommendations} rows; the program at rest: ${idle} MB\n\n${lines.join('\n')}\n`,
  );
}

async function start(cluster: BenchCluster): Promise<Program> {
  const program = startProgram({
    dataDir: path.join(cluster.folder, 'data'),
    port: await freePort(),
    env: {
      DATABASE_URL: cluster.programUrl,
      DATABASE_OWNER_URL: cluster.ownerUrl,
      NEXTAUTH_SECRET: secret,
    },
  });
  await program.says(/Qadam is ready/, 300_000);
  return program;
}

async function upload(program: Program, file: string, session: SessionSubject): Promise<string> {
  const token = await encode({ token: claimsOf(session), secret, maxAge: 7200 });
  const form = new FormData();
  form.append('locale', 'en');
  form.append('file', await openAsBlob(file), path.basename(file));
  const response = await fetch(`${program.url}/api/imports`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: {
      Cookie: `next-auth.session-token=${token}`,
      Origin: program.url,
      // The server has long closed the connection of the upload before, and nobody was there to notice.
      Connection: 'close',
    },
  });
  const id = /\/import\/([\w-]{36})$/.exec(response.headers.get('location') ?? '')?.[1];
  if (!id)
    throw new Error(
      `the upload was answered ${response.status} ${response.headers.get('location')}`,
    );
  return id;
}

async function batchOf(owner: Sql, id: string) {
  const [row] = await owner`SELECT * FROM import_batches WHERE id = ${id}`;
  if (!row) throw new Error('there is no such batch');
  return row;
}

async function tryOut(owner: Sql, viewer: Viewer, batchId: string): Promise<void> {
  const batch = await batchOf(owner, batchId);
  const { version, encoding, delimiter, layout, mapping } = batch;
  const reading = { batchId, version, encoding, delimiter, layout, shownLayout: layout, mapping };
  const notes = { sourceNote: batch.source_note, licenceNote: batch.licence_note };
  const none = { countryCode: '', documentSlug: '', next: 'try' as const };
  const outcome = await readBatch(viewer, { ...reading, ...notes, ...none } as BatchReading);
  if (!outcome.ok) throw new Error(outcome.code);
  await reach(owner, batchId, 'STAGED');
}

async function carryOut(owner: Sql, viewer: Viewer, batchId: string): Promise<void> {
  const { version } = await batchOf(owner, batchId);
  const outcome = await requestApplication(viewer, { batchId, version, withoutRejected: false });
  if (!outcome.ok) throw new Error(outcome.code);
  await reach(owner, batchId, 'APPLIED');
}

async function takeBack(owner: Sql, viewer: Viewer, batchId: string): Promise<void> {
  const { version } = await batchOf(owner, batchId);
  const outcome = await requestUndo(viewer, { batchId, version });
  if (!outcome.ok) throw new Error(outcome.code);
  await reach(owner, batchId, 'UNDONE');
}

async function reach(owner: Sql, batchId: string, state: string): Promise<void> {
  for (;;) {
    const batch = await batchOf(owner, batchId);
    if (batch.state === state) return;
    if (batch.failure) throw new Error(`it stopped: ${JSON.stringify(batch.failure)}`);
    await pause(100);
  }
}

const statusOf = (program: Program) => `/proc/${program.process.pid}`;

/** The kernel counts a process's peak anew from here on; elsewhere than on Linux it is not known. */
function forgetPeak(program: Program): void {
  try {
    writeFileSync(`${statusOf(program)}/clear_refs`, '5');
  } catch {
    // The peak is then that of the whole run.
  }
}

/** What the kernel says of a process's memory, in megabytes: now, or at most since the peak was forgotten. */
function memory(program: Program, what: 'VmRSS' | 'VmHWM'): string {
  try {
    const status = readFileSync(`${statusOf(program)}/status`, 'utf8');
    return String(Math.round(Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1]) / 1024));
  } catch {
    return 'unknown';
  }
}

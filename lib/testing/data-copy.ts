import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { inject, onTestFinished } from 'vitest';
import { dataFolder } from '@/lib/operations/data-folder';
import { runningDatabase } from '@/lib/operations/running';
import { freePort, type Program, type ProgramOptions, startProgram } from './program';

/** An empty folder that is removed after the test. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'qadam-ops-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A data folder as a first start leaves it. `name` may hold a space. */
export async function dataCopy(name = 'data'): Promise<string> {
  const dataDir = path.join(await emptyFolder(), name);
  // `cp` is several times faster than Node's own copy for the thousand files of a cluster.
  await promisify(execFile)('cp', ['-a', inject('preparedData'), dataDir]);
  return dataDir;
}

/** Starts the program for a test; it is killed after the test if it still runs. */
export async function start(
  options: Partial<ProgramOptions> & { dataDir: string },
): Promise<Program> {
  const program = startProgram({ port: await freePort(), ...options });
  onTestFinished(async () => {
    await program.end('SIGKILL');
  });
  return program;
}

/** Starts it and waits until it serves. */
export async function serve(
  options: Partial<ProgramOptions> & { dataDir: string },
): Promise<Program> {
  const program = await start(options);
  await program.says(/is ready/);
  return program;
}

/** The status of the first page, following redirections; 0 when nobody listens. */
export async function statusOf(url: string): Promise<number> {
  try {
    const response = await fetch(url);
    await response.text();
    return response.status;
  } catch (error) {
    const cause = error instanceof Error ? error.cause : error;
    if (cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED') return 0;
    throw error;
  }
}

/** Commits a row to a running program's database, or counts the rows that are there. */
export async function proofRows(dataDir: string, add: boolean): Promise<number> {
  const running = runningDatabase(dataFolder(dataDir));
  if (!running) throw new Error('no program runs on this folder');
  const sql = postgres(running.ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    await sql`CREATE TABLE IF NOT EXISTS proof (id serial PRIMARY KEY)`;
    if (add) await sql`INSERT INTO proof DEFAULT VALUES`;
    const [row] = await sql<{ count: number }[]>`SELECT count(*)::int AS count FROM proof`;
    return row?.count ?? 0;
  } finally {
    await sql.end();
  }
}

/** Every process that works in a folder or has it on its command line, and their watchdogs. */
export function processesOn(folder: string): string[] {
  const found: { pid: string; command: string }[] = [];
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      if (command.includes(folder) || readlinkSync(`/proc/${pid}/cwd`).startsWith(folder)) {
        found.push({ pid, command });
      }
    } catch {
      // It ended while we looked.
    }
  }
  return found.map(({ pid, command }) => `${pid} ${command}`);
}

/** Waits until something holds. Throws when it takes too long. */
export async function until(holds: () => boolean | Promise<boolean>, milliseconds = 20_000) {
  const end = Date.now() + milliseconds;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it did not become true in time');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The pid of the watchdog of a PostgreSQL. */
export function watchdogOf(postmaster: number): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const found = pids.find((pid) => {
    const file = `/proc/${pid}/cmdline`;
    return (
      existsSync(file) && readFileSync(file, 'utf8').includes(`qadam-watchdog\0${postmaster}\0`)
    );
  });
  if (!found) throw new Error('there is no watchdog');
  return Number(found);
}

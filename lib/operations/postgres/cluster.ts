import { type ChildProcess, execFile, spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { log } from '@/lib/log/log';
import { PlainError } from '@/lib/plain-error.mjs';
import { say } from '../launch/say.mjs';
import type { Binaries } from './binaries';
import { clearOrphan, stopProcess } from './orphan';
import { chooseRunAs, type RunAs } from './run-as';
import { freePort, type StartOptions, serverEnvironment, startServer } from './start';

export type ClusterOptions = {
  /** PGDATA. */
  folder: string;
  binaries: Binaries;
  logFile: string;
  /** The password of the superuser `postgres`. */
  password: string;
  unsafe?: boolean;
};

/** A PostgreSQL server that belongs to this process: it ends with us and is restarted for us. */
export class Cluster {
  private child: ChildProcess | undefined;
  private watchdog: ChildProcess | undefined;
  private stopping = false;
  private readonly server: StartOptions;
  /** Called when the server died, and again when it is back. */
  onChange: (up: boolean) => void = () => undefined;

  private constructor(
    readonly options: ClusterOptions,
    readonly run: RunAs,
    port: number,
  ) {
    this.server = { run, port, logFile: options.logFile, unsafe: options.unsafe };
  }

  /** Creates the cluster where there is none, and starts it. */
  static async open(options: ClusterOptions): Promise<Cluster> {
    const run = chooseRunAs(options.folder, options.binaries);
    refuseOtherMajor(run);
    if (await clearOrphan(run.folder)) {
      say('stopped a PostgreSQL that an earlier run had left behind; nothing is lost');
    }
    const cluster = new Cluster(options, run, await freePort());
    if (!existsSync(path.join(run.folder, 'PG_VERSION'))) await initialise(run, options.password);
    await cluster.start();
    return cluster;
  }

  /** The address of a database on this cluster for one of its roles. */
  url(database: string, role: string, password: string): string {
    return `postgresql://${role}:${password}@127.0.0.1:${this.server.port}/${database}`;
  }

  async start(): Promise<void> {
    this.stopping = false;
    const child = await startServer(this.server);
    this.child = child;
    this.watchdog = watch(child);
    child.once('exit', () => {
      this.watchdog?.kill('SIGKILL');
      if (!this.stopping) void this.revive();
    });
  }

  /** Ends the server and waits until it is gone. */
  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.child;
    this.child = undefined;
    if (child?.pid && child.exitCode === null && child.signalCode === null) {
      await stopProcess(child.pid);
    }
    this.watchdog?.kill('SIGKILL');
  }

  private async revive(): Promise<void> {
    this.onChange(false);
    log().error('PostgreSQL ended unexpectedly; starting it again');
    for (let attempt = 0; !this.stopping; attempt += 1) {
      try {
        await clearOrphan(this.run.folder);
        await this.start();
        log().info('PostgreSQL is back');
        this.onChange(true);
        return;
      } catch (error) {
        log().error({ err: error }, 'PostgreSQL does not start');
        await pause(Math.min(500 * 2 ** attempt, 10_000));
      }
    }
  }
}

/**
 * A tiny process that ends the server when we are gone, however we went: it waits on a pipe that
 * closes with us. (`kill -9` leaves us no time to do it ourselves.)
 */
function watch(server: ChildProcess): ChildProcess {
  const script = 'read _; kill -INT "$1"';
  const dog = spawn('/bin/sh', ['-c', script, 'qadam-watchdog', String(server.pid)], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  dog.on('error', () => undefined);
  dog.stdin?.on('error', () => undefined);
  dog.unref();
  return dog;
}

function refuseOtherMajor(run: RunAs): void {
  const file = path.join(run.folder, 'PG_VERSION');
  if (!existsSync(file)) return;
  const major = Number.parseInt(readFileSync(file, 'utf8'), 10);
  if (major === run.binaries.major) return;
  throw new PlainError(
    `the data in ${run.folder} belongs to PostgreSQL ${major} and this Qadam brings ${run.binaries.major}: run the Qadam version that made it, or copy the data to another server with pg_dump ${major} and set DATABASE_URL`,
  );
}

/** Makes an empty cluster beside its place and moves it there complete: half a one never counts. */
async function initialise(run: RunAs, password: string): Promise<void> {
  clearUnfinished(run.folder);
  // A name of this attempt: an earlier one that was killed may still be writing into its own.
  const folder = `${run.folder}.new-${process.pid}`;
  const passwordFile = `${folder}.password`;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (run.ids) for (const file of [folder, passwordFile]) chownSync(file, run.ids.uid, run.ids.gid);
  const initdb = path.join(run.binaries.folder, 'initdb');
  const args = ['-D', folder, '--encoding=UTF8', '--locale=C.UTF-8', '--username=postgres'];
  args.push('--auth=scram-sha-256', `--pwfile=${passwordFile}`);
  const [command = initdb, ...rest] = [...run.prefix, initdb, ...args];
  const options = { ...run.ids, cwd: '/', env: serverEnvironment() };
  const running = promisify(execFile)(command, rest, options);
  const watchdog = watch(running.child);
  try {
    await running;
    renameSync(folder, run.folder);
  } catch (error) {
    const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw new PlainError(`could not make the database in ${run.folder}: ${reason(text)}`);
  } finally {
    watchdog.kill('SIGKILL');
    rmSync(passwordFile, { force: true });
  }
}

/** Removes what attempts that were cut off have left; what resists is left to the next start. */
function clearUnfinished(folder: string): void {
  const unfinished = `${path.basename(folder)}.new-`;
  for (const name of readdirSync(path.dirname(folder))) {
    if (!name.startsWith(unfinished)) continue;
    try {
      rmSync(path.join(path.dirname(folder), name), { recursive: true, force: true });
    } catch {
      // Its initdb is just ending.
    }
  }
}

function reason(text: string): string {
  const lines = text.trim().split('\n');
  return lines.find((line) => line.includes('error:')) ?? lines.at(-1) ?? 'unknown reason';
}

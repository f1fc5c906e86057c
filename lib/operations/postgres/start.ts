import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { searchPath } from '@/lib/env';
import { PlainError } from '@/lib/plain-error.mjs';
import type { RunAs } from './run-as';

const startLimit = 60_000;
const logLimit = 5_000_000;

export type StartOptions = {
  run: RunAs;
  port: number;
  logFile: string;
  /** Only for clusters that are thrown away: a crash may lose what was committed. */
  unsafe?: boolean | undefined;
};

/** What the server sees of our environment: enough to be found, nothing secret. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: searchPath(), LC_ALL: 'C.UTF-8', NODE_ENV: 'production' };
}

/** A port of the loopback interface that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Settings are given at every start, so that they belong to the program and not to the data. */
function serverSettings({ port, unsafe }: StartOptions): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    // No socket file: its path has a limit of about 100 characters, loopback has none.
    unix_socket_directories: '',
    max_connections: 50,
    shared_buffers: '128MB',
    maintenance_work_mem: '128MB',
    random_page_cost: 1.1,
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_min_messages: 'warning',
    // Without DETAIL: it repeats the row or the key that was refused, an address among them.
    log_error_verbosity: 'terse',
    fsync: unsafe ? 'off' : 'on',
    synchronous_commit: unsafe ? 'off' : 'on',
    full_page_writes: unsafe ? 'off' : 'on',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Starts a server and returns when it accepts connections. Throws a PlainError if it does not. */
export async function startServer(options: StartOptions): Promise<ChildProcess> {
  const until = Date.now() + startLimit;
  if (sizeOf(options.logFile) > logLimit) renameSync(options.logFile, `${options.logFile}.old`);
  for (;;) {
    const said = sizeOf(options.logFile);
    const child = launch(options);
    let failure = '';
    child.on('error', (error) => {
      failure = error.message;
    });
    if (await becameReady(child, options.run.folder, until)) return child;
    const reason = failure || lastFatal(options.logFile, said);
    // The workers of a killed server take a moment to notice and let the memory go.
    const passing = /shared memory block|lock file .* exists|could not create any TCP/.test(reason);
    if (!passing || Date.now() > until) {
      throw new PlainError(`PostgreSQL did not start: ${reason} (more in ${options.logFile})`);
    }
    if (reason.includes('TCP')) options.port = await freePort();
    await pause(200);
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function launch(options: StartOptions): ChildProcess {
  const { run, logFile } = options;
  const log = openSync(logFile, 'a', 0o600);
  const postgres = path.join(run.binaries.folder, 'postgres');
  const [command = postgres, ...args] = [...run.prefix, postgres, '-D', run.folder];
  const child = spawn(command, [...args, ...serverSettings(options)], {
    ...run.ids,
    cwd: '/',
    // A session of its own: Ctrl-C is for us, and we stop the server in our own order.
    detached: true,
    stdio: ['ignore', log, log],
    env: serverEnvironment(),
  });
  closeSync(log);
  return child;
}

/** The server writes its state into the eighth line of `postmaster.pid`, as `pg_ctl` reads it. */
async function becameReady(child: ChildProcess, folder: string, until: number): Promise<boolean> {
  const file = path.join(folder, 'postmaster.pid');
  while (child.exitCode === null && child.signalCode === null && child.pid) {
    if (existsSync(file)) {
      const lines = readFileSync(file, 'utf8').split('\n');
      const isUp = ['ready', 'standby'].includes(lines[7]?.trim() ?? '');
      if (Number(lines[0]) === child.pid && isUp) return true;
    }
    if (Date.now() > until) {
      child.kill('SIGQUIT');
      return false;
    }
    await pause(10);
  }
  // A command that could not be started says so a moment later.
  await pause(1);
  return false;
}

/** Why it ended, from what it has added to its log since `said` bytes. */
function lastFatal(logFile: string, said: number): string {
  const added = readFileSync(logFile).subarray(said).toString('utf8');
  const lines = added.trimEnd().split('\n').slice(-20);
  const fatal = lines.findLast((line) => /FATAL|PANIC|could not/.test(line)) ?? lines.at(-1) ?? '';
  return fatal.replace(/^.*?(FATAL|PANIC|LOG):\s*/, '').trim() || 'it said nothing';
}

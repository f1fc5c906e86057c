import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

/** The whole program as a process of its own, as a person would start it. */
export type Program = {
  process: ChildProcess;
  url: string;
  dataDir: string;
  /** Everything it has printed so far. */
  output: () => string;
  /** Waits until it has printed this. Throws when it ends first or takes too long. */
  says: (pattern: RegExp, milliseconds?: number) => Promise<RegExpExecArray>;
  /** Sends a signal and waits for the end; returns the exit code (null: killed by a signal). */
  end: (signal?: NodeJS.Signals) => Promise<number | null>;
  /** Waits for the end. */
  ended: () => Promise<number | null>;
};

/** A port that nobody listens on now. */
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

export type ProgramOptions = {
  dataDir: string;
  port: number;
  env?: Record<string, string>;
  command?: string;
  args?: string[];
  /** Another checkout than this one. */
  folder?: string;
  /** Starts it as this user instead. */
  uid?: number;
};

/** Starts the program on a data folder and a port, with an otherwise clean environment. */
export function startProgram(options: ProgramOptions): Program {
  const { dataDir, port, env = {}, command = 'start', folder = process.cwd(), uid } = options;
  const args = options.args ?? [];
  const launcher = path.join(folder, 'lib/operations/launch.mjs');
  const child = spawn(process.execPath, [launcher, command, ...args], {
    cwd: folder,
    ...(uid === undefined ? {} : { uid, gid: uid }),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      PORT: String(port),
      QADAM_DATA_DIR: dataDir,
      ...env,
    },
  });
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
  });
  child.stderr.on('data', (chunk) => {
    text += chunk;
  });
  const running = () => child.exitCode === null && child.signalCode === null;
  const ended = async () => {
    if (running()) await once(child, 'exit');
    return child.exitCode;
  };
  return {
    process: child,
    url: `http://localhost:${port}`,
    dataDir,
    output: () => text,
    ended,
    async says(pattern, milliseconds = 200_000) {
      const until = Date.now() + milliseconds;
      for (;;) {
        const found = pattern.exec(text);
        if (found) return found;
        if (!running()) throw new Error(`it ended without saying ${pattern}:\n${text}`);
        if (Date.now() > until) throw new Error(`it did not say ${pattern} in time:\n${text}`);
        await pause(20);
      }
    },
    async end(signal = 'SIGTERM') {
      if (running()) child.kill(signal);
      return ended();
    },
  };
}

/**
 * The environment of a program that reaches nothing but this machine, and the file in which the
 * other hosts that it asked for stand, one a line.
 */
export function withoutNetwork(folder: string): { env: Record<string, string>; file: string } {
  const file = path.join(folder, 'hosts.txt');
  writeFileSync(file, '');
  const guard = pathToFileURL(path.resolve('lib/testing/no-network.mjs')).href;
  return { env: { NODE_OPTIONS: `--import ${guard}`, QADAM_TEST_HOSTS: file }, file };
}

/** The pid of the PostgreSQL on a data folder, or null. */
export function postmasterPid(dataDir: string): number | null {
  const file = path.join(dataDir, 'postgres', 'postmaster.pid');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : null;
}

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '@/lib/operations/postgres/start';
import { answers } from './measure/http';

const patience = 60_000;

/** A server of its own process to compare with. */
export type Bare = { origin: string; stop: () => Promise<void> };

const next = path.resolve('node_modules/next/dist/bin/next');
const environment = () => ({
  ...process.env,
  NODE_ENV: 'production' as const,
  NEXT_TELEMETRY_DISABLED: '1',
  BARE_ROOT: process.cwd(),
});

/**
 * Builds the bare app (`bench/bare-next`) in a folder below the project, where it finds the same
 * Next, and returns the folder.
 */
export async function buildBare(): Promise<string> {
  const folder = path.resolve('.build', 'bench', 'bare-next');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync('bench/bare-next', folder, { recursive: true });
  await promisify(execFile)(process.execPath, [next, 'build'], {
    cwd: folder,
    env: environment(),
  });
  return folder;
}

/** Starts the built app with Next's own server and returns when it has answered. */
export async function startBare(folder: string): Promise<Bare> {
  const port = await freePort();
  const args = [next, 'start', '--hostname', '127.0.0.1', '--port', String(port)];
  const child = spawn(process.execPath, args, { cwd: folder, env: environment(), stdio: 'ignore' });
  const origin = `http://127.0.0.1:${port}`;
  const stop = () => end(child);
  const until = performance.now() + patience;
  while (!(await answers(`${origin}/`))) {
    if (performance.now() > until || child.exitCode !== null) {
      await stop();
      throw new Error('the bare Next app did not answer');
    }
    await pause(15);
  }
  return { origin, stop };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

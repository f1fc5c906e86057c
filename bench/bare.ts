import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '@/lib/operations/postgres/start';
import { answers } from './measure/http';

/** A server of its own process to compare with. */
export type Bare = { origin: string; stop: () => Promise<void> };

/**
 * Builds the bare app (`bench/bare-next`) in a folder below the project, where it finds the same
 * Next, and starts it with Next's own server.
 */
export async function startBare(): Promise<Bare> {
  const folder = path.resolve('.build', 'bench', 'bare-next');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync('bench/bare-next', folder, { recursive: true });
  const next = path.resolve('node_modules/next/dist/bin/next');
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
    BARE_ROOT: process.cwd(),
  };
  await promisify(execFile)(process.execPath, [next, 'build'], { cwd: folder, env });
  const port = await freePort();
  const args = [next, 'start', '--hostname', '127.0.0.1', '--port', String(port)];
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: 'ignore' });
  const origin = `http://127.0.0.1:${port}`;
  const stop = () => end(child);
  for (let tries = 0; !(await answers(`${origin}/`)); tries += 1) {
    if (tries > 200 || child.exitCode !== null) {
      await stop();
      throw new Error('the bare Next app did not answer');
    }
    await pause(50);
  }
  return { origin, stop };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@/lib/operations/postgres/start';
import { answers } from './measure/http';

const page = '/en/kz';
const limit = 180_000;

/**
 * Times the second start: from `npm start` on a folder where everything is installed, built and
 * loaded to the first overview that is answered, with the embedded database and the shipped
 * record. Returns milliseconds, once for each start; the first, which makes the folder, is not
 * among them.
 */
export async function timeSecondStarts(starts: number): Promise<number[]> {
  if (starts === 0) return [];
  const dataDir = await mkdtemp(path.join(tmpdir(), 'qadam-bench-start-'));
  const times: number[] = [];
  try {
    await timeOne(dataDir);
    while (times.length < starts) times.push(await timeOne(dataDir));
    return times;
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function timeOne(dataDir: string): Promise<number> {
  const port = await freePort();
  const { PATH, HOME } = process.env;
  const since = performance.now();
  const child = spawn('npm', ['start'], {
    stdio: 'ignore',
    // A group of its own, so that the signal reaches Qadam and not only npm.
    detached: true,
    env: { PATH, HOME, NODE_ENV: 'production', PORT: String(port), QADAM_DATA_DIR: dataDir },
  });
  const exited = once(child, 'exit');
  try {
    while (!(await answers(`http://localhost:${port}${page}`))) {
      if (child.exitCode !== null) throw new Error('Qadam ended while it was starting');
      if (performance.now() - since > limit) throw new Error('Qadam did not answer in time');
      await pause(15);
    }
    return performance.now() - since;
  } finally {
    if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGTERM');
    await exited;
  }
}

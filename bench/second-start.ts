import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@/lib/operations/postgres/start';
import { startBare } from './bare';
import { answers } from './measure/http';

const page = '/en/kz';
const limit = 180_000;

/** Milliseconds from a command to the first page that it answers, one of each for every start. */
export type Starts = { qadam: number[]; bare: number[] };

/**
 * Times the second start: from `npm start` on a folder where everything is installed, built and
 * loaded to the first overview that is answered, with the embedded database and the shipped
 * record; in turns with `next start` on the bare app and its page. The first start, which makes the
 * folder, is not counted.
 */
export async function timeSecondStarts(starts: number, bareFolder: string): Promise<Starts> {
  const times: Starts = { qadam: [], bare: [] };
  if (starts === 0) return times;
  const dataDir = await mkdtemp(path.join(tmpdir(), 'qadam-bench-start-'));
  try {
    await timeOne(dataDir);
    while (times.qadam.length < starts) {
      times.qadam.push(await timeOne(dataDir));
      const since = performance.now();
      const bare = await startBare(bareFolder);
      times.bare.push(performance.now() - since);
      await bare.stop();
    }
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
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that the signal reaches Qadam and not only npm.
    detached: true,
    env: { PATH, HOME, NODE_ENV: 'production', PORT: String(port), QADAM_DATA_DIR: dataDir },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  // Not `exit`: npm may go before Qadam, which then still holds the output.
  const closed = once(child, 'close');
  try {
    while (!(await answers(`http://localhost:${port}${page}`))) {
      if (child.exitCode !== null) throw new Error(`Qadam ended while it was starting: ${said}`);
      if (performance.now() - since > limit)
        throw new Error(`Qadam did not answer in time: ${said}`);
      await pause(15);
    }
    return performance.now() - since;
  } finally {
    if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGTERM');
    await closed;
  }
}

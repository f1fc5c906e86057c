import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { bundle } from '@/lib/operations/launch/bundle.mjs';

/** Starts a process that runs jobs (lib/testing/worker-process.ts); a test kills it. */
export async function startWorkerProcess(
  args: string[],
  env: Record<string, string> = {},
): Promise<ChildProcess> {
  const entry = JSON.stringify(await bundle('lib/testing/worker-process.ts', 'test-worker'));
  const script = `import(${entry}).then(({ main }) => main(process.argv.slice(1)))`;
  return spawn(process.execPath, ['-e', script, ...args], {
    stdio: 'inherit',
    env: { PATH: process.env.PATH, NODE_ENV: 'test', ...env },
  });
}

/** Waits until something is so. Throws when it takes too long. */
export async function until(
  isTrue: () => boolean | Promise<boolean>,
  milliseconds = 30_000,
): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error('it did not come true in time');
    await pause(50);
  }
}

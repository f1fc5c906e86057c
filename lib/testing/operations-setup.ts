import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort, startProgram, withoutNetwork } from './program';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A data folder after a first start and a clean stop, to be copied. */
    preparedData: string;
    /** The file of the hosts that this first start asked for. */
    preparedHosts: string;
  }
}

/** Starts the program once on an empty folder: every test takes its own copy of the result. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'qadam-prepared-'));
  const dataDir = path.join(folder, 'data');
  const end = () => rm(folder, { recursive: true, force: true });
  const { env, file } = withoutNetwork(folder);
  const program = startProgram({ dataDir, port: await freePort(), env });
  try {
    // On a busy machine a first start builds for minutes.
    await program.says(/is ready/, 600_000);
    await program.end();
  } catch (error) {
    await program.end('SIGKILL');
    await end();
    throw error;
  }
  project.provide('preparedData', dataDir);
  project.provide('preparedHosts', file);
  return end;
}

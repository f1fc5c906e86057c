import path from 'node:path';
import { freePort, type Program, startProgram } from '@/lib/testing/program';
import type { BenchCluster } from './cluster';

/** Starts the built program on the bench's database and returns when it is ready. */
export async function startOn(cluster: BenchCluster): Promise<Program> {
  const program = startProgram({
    dataDir: path.join(cluster.folder, 'data'),
    port: await freePort(),
    env: { DATABASE_URL: cluster.programUrl, DATABASE_OWNER_URL: cluster.ownerUrl },
  });
  await program.says(/Qadam is ready/, 300_000);
  return program;
}

import path from 'node:path';
import { freePort, type Program, startProgram } from '@/lib/testing/program';
import type { BenchCluster } from './cluster';

/** Pages for readers that were asked for, and how many of them were kept ones. */
export type Kept = { asked: number; hits: number };

/** The built program, and what it has counted so far. */
export type CountingProgram = Program & { kept: () => Promise<Kept> };

/** Starts the built program on the bench's database and returns when it is ready. */
export async function startOn(cluster: BenchCluster): Promise<CountingProgram> {
  const metrics = await freePort();
  const program = startProgram({
    dataDir: path.join(cluster.folder, 'data'),
    port: await freePort(),
    env: {
      DATABASE_URL: cluster.programUrl,
      DATABASE_OWNER_URL: cluster.ownerUrl,
      QADAM_METRICS_PORT: String(metrics),
    },
  });
  await program.says(/Qadam is ready/, 300_000);
  return { ...program, kept: () => readKept(`http://127.0.0.1:${metrics}/metrics`) };
}

async function readKept(address: string): Promise<Kept> {
  const text = await (await fetch(address)).text();
  const kept = { asked: 0, hits: 0 };
  for (const [, result, count] of text.matchAll(
    /^qadam_kept_pages_total\{result="(\w+)"\} (\d+)/gm,
  )) {
    kept.asked += Number(count);
    if (result === 'hit') kept.hits += Number(count);
  }
  if (!text.includes('qadam_kept_pages_total{'))
    throw new Error('the program does not count its pages');
  return kept;
}

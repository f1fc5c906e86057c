import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { db } from '@/lib/db/client';
import { queueRevision } from '@/lib/operations/queue';
import { QueueWorker } from '@/lib/server/worker';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { startWorkerProcess, until } from '@/lib/testing/start-worker';
import { enqueue } from './mutations/enqueue';
import { beginRun } from './mutations/record-run';
import { JobProblem } from './problem';
import type { JobContext } from './types';

let database: TestDatabase;
const workers: QueueWorker[] = [];
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await database.drop();
});

const waiting = async () => {
  const rows =
    await database.sql`SELECT key, run_at, attempts, last_error FROM graphile_worker.jobs`;
  return [...rows];
};
const runs = async () => {
  const rows = await database.sql`
    SELECT attempt, outcome, problem, detail, progress_done AS done FROM job_runs ORDER BY started_at`;
  return [...rows];
};
const work = (run: (payload: unknown, context: JobContext) => Promise<void>) => {
  const jobs = { tidyJobs: { parse: (payload: unknown) => payload, run } };
  const worker = new QueueWorker({ url: database.url, jobs, recurring: [] });
  workers.push(worker);
  return worker;
};
describe('the queue', () => {
  it('is at the revision of the installed library', async () => {
    const [row] = await database.sql`SELECT max(id) AS id FROM graphile_worker.migrations`;
    expect(row).toEqual({ id: queueRevision });
  });

  it('belongs to the owner; the program works in it and cannot change its shape', async () => {
    const owners = await database.sql`
      SELECT DISTINCT pg_get_userbyid(relowner)::text AS name FROM pg_class
      WHERE relnamespace = 'graphile_worker'::regnamespace`;
    expect([...owners]).toEqual([{ name: 'qadam_owner' }]);
    const [may] = await database.sql`
      SELECT has_schema_privilege('graphile_worker', 'CREATE') AS creates,
        has_table_privilege('graphile_worker._private_jobs', 'TRUNCATE') AS truncates,
        has_table_privilege('graphile_worker.migrations', 'INSERT') AS migrates`;
    expect(may).toEqual({ creates: false, truncates: false, migrates: false });
  });
});

describe('a job that is enqueued', () => {
  it('is undone with its transaction', async () => {
    const broken = db.$transaction(async (tx) => {
      await enqueue(tx, 'tidyJobs', {});
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    expect(await waiting()).toEqual([]);
  });

  it('with a key waits once, and keeps its instant where that is asked', async () => {
    const runAt = new Date(Date.now() + 3_600_000);
    for (const later of [0, 1, 2])
      await db.$transaction((tx) =>
        enqueue(
          tx,
          'tidyJobs',
          {},
          {
            key: 'a',
            keepsRunAt: true,
            runAt: new Date(runAt.getTime() + later * 60_000),
          },
        ),
      );
    expect(await waiting()).toMatchObject([{ key: 'tidyJobs:a', run_at: runAt }]);
  });

  it('runs once, at once, although two workers wait for it', async () => {
    let count = 0;
    const run = async () => {
      count += 1;
    };
    work(run);
    work(run);
    for (let index = 0; index < 20; index += 1)
      await db.$transaction((tx) => enqueue(tx, 'tidyJobs', {}));
    await until(async () => (await runs()).filter(({ outcome }) => outcome).length === 20);
    await until(async () => (await waiting()).length === 0);
    expect(count).toBe(20);
  });

  it('whose run could not say that it ended is run again, and the earlier run is lost', async () => {
    const [job] = await database.sql<{ id: string }[]>`
      SELECT id FROM graphile_worker.add_job('tidyJobs', '{}')`;
    const earlier = { jobId: BigInt(job?.id ?? 0), name: 'tidyJobs', attempt: 1, process: 'away' };
    await beginRun(earlier);
    work(async () => undefined);
    await until(async () => (await runs())[1]?.outcome === 'DONE');
    expect(await runs()).toMatchObject([{ outcome: 'LOST' }, { outcome: 'DONE' }]);
  });

  it('that fails says why in a code, and is tried again', async () => {
    work(async (_payload, { attempt }) => {
      if (attempt === 1) throw new JobProblem('MAIL_LATER', 'said so');
      if (attempt === 2) throw new Error('a secret');
    });
    await db.$transaction((tx) => enqueue(tx, 'tidyJobs', {}));
    await until(async () => (await runs()).some(({ outcome }) => outcome === 'DONE'));
    expect(await runs()).toMatchObject([
      { attempt: 1, outcome: 'FAILED', problem: 'MAIL_LATER', detail: 'said so' },
      { attempt: 2, outcome: 'FAILED', problem: 'UNEXPECTED' },
      { attempt: 3, outcome: 'DONE', problem: null },
    ]);
    expect(JSON.stringify(await runs())).not.toContain('secret');
  });

  it('that runs when the program stops is asked to leave, and is begun again', async () => {
    let began = false;
    const worker = work(async (_payload, { signal }) => {
      began = true;
      await pause(60_000, undefined, { signal });
    });
    await db.$transaction((tx) => enqueue(tx, 'tidyJobs', {}));
    await until(() => began);
    await worker.stop();
    expect(await runs()).toMatchObject([{ attempt: 1, outcome: 'STOPPED' }]);
    work(async () => undefined);
    await until(async () => (await runs())[1]?.outcome === 'DONE');
  });
});

/** A way to the database that is cut once, in the middle of the first answer that holds these words. */
async function cutAt(words: string): Promise<{ url: string; isCut: () => boolean }> {
  const { hostname, port } = new URL(database.url);
  let isCut = false;
  const server = createServer((near) => {
    const far = createConnection({ host: hostname, port: Number(port) });
    const end = () => {
      near.destroy();
      far.destroy();
    };
    near.on('error', end).on('close', end).pipe(far);
    far.on('error', end).on('close', end);
    far.on('data', (chunk) => {
      if (isCut || !chunk.includes(words)) near.write(chunk);
      else {
        isCut = true;
        end();
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const url = new URL(database.url);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: url.href, isCut: () => isCut };
}

describe('a worker that never hears which job it was given', () => {
  it('loses it within seconds to the next, which runs it once', async () => {
    const way = await cutAt('"about":"trees"');
    let count = 0;
    const run = async () => {
      count += 1;
    };
    const jobs = { tidyJobs: { parse: (payload: unknown) => payload, run } };
    workers.push(new QueueWorker({ url: way.url, jobs, recurring: [] }));
    await database.sql`SELECT graphile_worker.add_job('tidyJobs', '{"about":"trees"}')`;
    await until(() => way.isCut());
    expect(await waiting()).toMatchObject([{ attempts: 1 }]);
    await until(async () => (await waiting()).length === 0);
    expect(count).toBe(1);
    expect(await runs()).toMatchObject([{ attempt: 2, outcome: 'DONE' }]);
  });
});

describe('a process that is killed with -9 in the middle of a job', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'qadam-worker-'));
  const children: ChildProcess[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('loses it within seconds to another process, which completes it', async () => {
    const file = path.join(folder, 'lines');
    const lines = () => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []);
    const begin = async () => {
      const child = await startWorkerProcess([database.url, file]);
      children.push(child);
      return child;
    };
    await db.$transaction((tx) => enqueue(tx, 'tidyJobs', {}));
    const first = await begin();
    await until(() => lines().includes('begin 1'));
    await begin();
    // A living process keeps its job, however long it takes.
    await pause(7_000);
    expect(lines()).toEqual(['begin 1']);
    first.kill('SIGKILL');
    await until(() => lines().includes('end 2'), 15_000);
    await until(async () => (await runs())[1]?.outcome === 'DONE');
    expect(await runs()).toMatchObject([{ outcome: 'LOST', done: 1 }, { attempt: 2 }]);
    await until(async () => (await waiting()).length === 0);
  });
});

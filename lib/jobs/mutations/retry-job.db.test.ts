import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { codeOf, createSmallDesk, type SmallDesk } from '@/lib/testing/small-desk';
import { getJobOverview } from '../queries';
import { enqueue } from './enqueue';
import { beginRun, endRun } from './record-run';
import { retryJob } from './retry-job';

let database: TestDatabase;
let desk: SmallDesk;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
});
afterAll(() => database.drop());

it('a failed job is shown with its reason to administrators alone, and begun again by them', async () => {
  await db.$transaction((tx) => enqueue(tx, 'tidyJobs', {}));
  await db.$transaction((tx) => enqueue(tx, 'tidyJobs', {}, { runAt: new Date('2099-01-01') }));
  const [row] = await database.sql`SELECT id::text FROM graphile_worker.jobs ORDER BY id LIMIT 1`;
  const jobId: string = row?.id;
  const run = await beginRun({
    ...{ jobId: BigInt(jobId), name: 'tidyJobs', attempt: 3, process: 'p' },
  });
  await endRun(run, 'FAILED', 'MAIL_UNREACHABLE', 'ECONNECTION');
  await database.sql`
    UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE id = ${jobId}`;

  const administrator = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk);
  const stranger = await desk.makeViewer('ADMINISTRATOR', desk.voices.state);
  for (const viewer of [desk.reviewer, stranger]) expect(await getJobOverview(viewer)).toBeNull();
  const overview = await getJobOverview(administrator);
  expect(overview?.counts).toEqual({ failed: 1, running: 0, waiting: 1 });
  expect(overview?.jobs[0]).toMatchObject({
    ...{ id: jobId, state: 'failed', problem: 'MAIL_UNREACHABLE', detail: 'ECONNECTION' },
  });
  expect(overview?.recurring.find(({ name }) => name === 'tidyJobs')?.lastRun).toMatchObject({
    outcome: 'FAILED',
  });

  expect(codeOf(await retryJob(desk.reviewer, { jobId }))).toBe('FORBIDDEN');
  expect(codeOf(await retryJob(administrator, { jobId }))).toBe('ok');
  expect(codeOf(await retryJob(administrator, { jobId }))).toBe('NOT_FOUND');
  expect((await getJobOverview(administrator))?.counts).toMatchObject({ failed: 0, waiting: 2 });
  const events = await database.sql`
    SELECT action, account_id FROM audit_events WHERE subject_kind = 'job_run' AND subject_id = ${run}`;
  expect([...events]).toEqual([{ action: 'retry', account_id: administrator.accountId }]);
});

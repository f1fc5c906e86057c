import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { enqueue } from '@/lib/jobs/mutations/enqueue';
import { nameOf } from '@/lib/operations/backup/folder';
import { writeBackup } from '@/lib/operations/backup/write-backup';
import { shippedMigrations } from '@/lib/operations/migrations';
import { QueueWorker } from '@/lib/server/worker';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { ownDataFolder } from '@/lib/testing/own-data-folder';
import { createSmallDesk, type SmallDesk } from '@/lib/testing/small-desk';
import { until } from '@/lib/testing/start-worker';
import { judge } from '../judge';
import { tellFacts } from '../process-facts';
import { getHealth } from './get-health';
import { getQueueNumbers } from './get-queue-numbers';

const folder = ownDataFolder();
const backups = path.join(folder, 'backups');
let database: TestDatabase;
let desk: SmallDesk;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  await mkdir(backups);
  tellFacts({
    startedAt: new Date('2026-11-28T00:00:00Z'),
    migrations: await shippedMigrations(),
    isWorkerRunning: () => true,
  });
});
afterAll(() => database.drop());

const read = async () => {
  const viewer = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk);
  const health = await getHealth(viewer);
  if (!health) throw new Error('an administrator sees it');
  return { ...health, found: judge(health, new Date(health.checkedAt)) };
};

it('is told to administrators of the desk alone', async () => {
  const stranger = await desk.makeViewer('ADMINISTRATOR', desk.voices.state);
  for (const viewer of [desk.reviewer, stranger]) expect(await getHealth(viewer)).toBeNull();
});

it('knows the database, its schema, the disk and the versions', async () => {
  const { schema, database: server, disk, versions, found } = await read();
  expect(schema).toEqual({ newest: (await shippedMigrations()).at(-1), missing: [], unknown: [] });
  expect(server.version).toMatch(/^1[5-9]/);
  expect(server.bytes).toBeGreaterThan(1_000_000);
  expect(disk).toMatchObject({ isWritable: true });
  expect(versions).toMatchObject({ qadam: '0.1.0', node: process.version });
  for (const problem of ['schemaNewer', 'schemaOlder', 'diskReadOnly', 'diskUnknown'])
    expect(found).not.toContain(problem);
});

it('sees a database that another version has been through', async () => {
  await database.ownerSql`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
    VALUES ('x', '', '29990101000000_later', now())`;
  await database.ownerSql`UPDATE _prisma_migrations SET rolled_back_at = now()
    WHERE migration_name = ${(await shippedMigrations())[0] ?? ''}`;
  const { found } = await read();
  expect(found).toEqual(expect.arrayContaining(['schemaNewer', 'schemaOlder']));
  await database.ownerSql`DELETE FROM _prisma_migrations WHERE id = 'x'`;
  await database.ownerSql`UPDATE _prisma_migrations SET rolled_back_at = NULL`;
});

it('counts jobs, mails and who runs jobs', async () => {
  expect((await read()).found).toContain('noWorker');
  await db.$transaction((tx) => enqueue(tx, 'tidyMail', {}));
  await db.$transaction((tx) => enqueue(tx, 'tidyMail', {}, { runAt: new Date('2999-01-01') }));
  await db.$transaction((tx) => enqueue(tx, 'tidyJobs', {}));
  await database.sql`UPDATE graphile_worker._private_jobs SET run_at = now() - interval '20 minutes'
    WHERE run_at < now() AND task_id = (SELECT id FROM graphile_worker._private_tasks WHERE identifier = 'tidyMail')`;
  await database.sql`UPDATE graphile_worker._private_jobs SET attempts = max_attempts
    WHERE task_id = (SELECT id FROM graphile_worker._private_tasks WHERE identifier = 'tidyJobs')`;
  await database.sql`INSERT INTO outbox_mails (id, recipient, locale, subject, body, message_id, created_at)
    SELECT gen_random_uuid(), 'a@example.org', 'en', 's', 'b', gen_random_uuid()::text, now() - interval '2 hours'`;
  await database.sql`INSERT INTO outbox_mails (id, recipient, locale, subject, body, message_id, refused_at, refusal)
    SELECT gen_random_uuid(), 'b@example.org', 'en', 's', 'b', gen_random_uuid()::text, now(), '550'`;
  const numbers = await getQueueNumbers();
  expect(numbers).toMatchObject({
    ...{ waiting: 2, running: 0, failed: 1, mailsWaiting: 1, mailsRefused: 1 },
  });
  expect(numbers.oldestDueSeconds).toBeGreaterThan(1_195);
  expect(numbers.oldestMailSeconds).toBeGreaterThan(7_195);
  const { found } = await read();
  expect(found).toEqual(
    expect.arrayContaining(['jobsFailed', 'jobsLate', 'mailOff', 'mailsRefused']),
  );
  // It takes none of the jobs above; a worker of no jobs at all would be an error.
  const idle = { parse: (payload: unknown) => payload, run: async () => undefined };
  const worker = new QueueWorker({
    url: database.url,
    jobs: { purgeSuggestions: idle },
    recurring: [],
  });
  await until(async () => (await read()).workers === 1);
  expect((await read()).found).not.toContain('noWorker');
  await worker.stop();
});

it('knows the last backup and reads what it says of itself', async () => {
  expect((await read()).found).toContain('noBackup');
  const target = path.join(backups, nameOf(new Date()));
  const source = {
    ownerUrl: database.ownerUrl,
    files: path.join(folder, 'files'),
    authSecret: null,
  };
  await writeBackup(source, target);
  const now = await read();
  expect(now.backup).toMatchObject({ missing: 0 });
  expect(now.backup?.bytes).toBeGreaterThan(1_000);
  for (const problem of ['noBackup', 'oldBackup', 'backupUnreadable', 'backupIncomplete'])
    expect(now.found).not.toContain(problem);
  const old = path.join(backups, nameOf(new Date(Date.now() - 3 * 86_400_000)));
  await copyFile(target, old);
  await rm(target);
  expect((await read()).found).toContain('oldBackup');
  await writeFile(target, 'no archive');
  expect((await read()).found).toContain('backupUnreadable');
});

import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { enqueue } from '@/lib/jobs/mutations/enqueue';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createSmallDesk } from '@/lib/testing/small-desk';
import { startWorkerProcess, until } from '@/lib/testing/start-worker';
import { notify } from './mutations/notify';

let database: TestDatabase;
const children: ChildProcess[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await database.drop();
});

it('a digest that is killed with -9 between two people is completed: one mail each', async () => {
  const desk = await createSmallDesk(database.sql);
  const subjectId = await desk.addRecommendation('X-1');
  const people: string[] = [];
  for (let index = 0; index < 3; index += 1)
    people.push((await desk.makeViewer('EDITOR', desk.voices.desk)).accountId);
  people.sort();
  for (const accountId of people)
    await db.$transaction((tx) =>
      notify(tx, {
        ...{ accountId, kind: 'STALE', subjectKind: 'recommendation', subjectId },
        ...{ label: 'X-1', path: 'xx/recommendations/X-1' },
      }),
    );
  await db.$transaction((tx) => enqueue(tx, 'sendDigests', {}));
  const start = async () => {
    const child = await startWorkerProcess([database.url]);
    children.push(child);
    return child;
  };
  const mails = () => db.outboxMail.count();
  // The second person's row is held: the digest stops there, after the first one's mail.
  const held = await database.ownerSql.reserve();
  await held`BEGIN`;
  await held`SELECT 1 FROM accounts WHERE id = ${people[1] ?? ''} FOR UPDATE`;
  const first = await start();
  await until(async () => (await mails()) === 1);
  first.kill('SIGKILL');
  await held`ROLLBACK`;
  held.release();
  await start();
  await until(async () => {
    const runs = await db.jobRun.findMany({ orderBy: { startedAt: 'asc' } });
    return runs.at(-1)?.outcome === 'DONE';
  });
  const told = await db.outboxMail.findMany({ select: { recipient: true } });
  expect(told.map(({ recipient }) => recipient).sort()).toEqual(
    people.map((id) => `${id}@example.org`).sort(),
  );
  expect(await db.notice.count({ where: { mailedAt: null } })).toBe(0);
});

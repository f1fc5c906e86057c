import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { db } from '@/lib/db/client';
import * as env from '@/lib/env';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { headerOf, type MailServer, startMailServer } from '@/lib/testing/mail-server';
import { startWorkerProcess, until } from '@/lib/testing/start-worker';
import { sendMail } from './mutations/send-mail';

let database: TestDatabase;
let server: MailServer;
const children: ChildProcess[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  server = await startMailServer();
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await server.close();
  await database.drop();
});

it('a process killed with -9 between sending and noting it: the same Message-ID again, then once noted', async () => {
  const mail = { smtpUrl: server.url, from: 'qadam@example.org' };
  vi.spyOn(env, 'settings').mockReturnValue({ ...env.parseSettings({}), mail });
  const start = async () => {
    const settings = { QADAM_SMTP_URL: server.url, QADAM_MAIL_FROM: mail.from };
    const child = await startWorkerProcess([database.url], settings);
    children.push(child);
    return child;
  };
  await db.$transaction((tx) =>
    sendMail(tx, { to: 'a@example.org', locale: 'en', subject: 'A', text: 'A' }),
  );
  server.stall(true);
  const first = await start();
  await until(() => server.mails.length === 1);
  first.kill('SIGKILL');
  server.stall(false);
  await start();
  await until(async () => (await db.outboxMail.count({ where: { sentAt: { not: null } } })) === 1);
  const ids = server.mails.map(({ raw }) => headerOf(raw, 'Message-ID'));
  const { messageId } = await db.outboxMail.findFirstOrThrow();
  expect(ids).toEqual([messageId, messageId]);
  // The mail is noted inside the job, the job's end after it.
  await until(async () => (await db.jobRun.count({ where: { outcome: 'DONE' } })) === 1);
  const rows = await database.sql`SELECT outcome FROM job_runs ORDER BY started_at`;
  expect(rows.map(({ outcome }) => outcome)).toEqual(['LOST', 'DONE']);
});

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db/client';
import * as env from '@/lib/env';
import { JobProblem } from '@/lib/jobs/problem';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { headerOf, type MailServer, startMailServer } from '@/lib/testing/mail-server';
import { createSmallDesk, type SmallDesk } from '@/lib/testing/small-desk';
import { listOutbox } from '../queries';
import { deliverMail } from './deliver-mail';
import { sendMail } from './send-mail';
import { tidyMail } from './tidy-mail';

let database: TestDatabase;
let desk: SmallDesk;
let server: MailServer;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  server = await startMailServer({ user: 'qadam', password: 'secret' });
});
afterEach(() => {
  vi.restoreAllMocks();
  server.mails.splice(0);
  server.refuseWith(null);
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

const use = (smtpUrl: string | null) =>
  vi.spyOn(env, 'settings').mockReturnValue({
    ...env.parseSettings({ QADAM_URL: 'https://qadam.example.org' }),
    mail: smtpUrl === null ? undefined : { smtpUrl, from: 'Qadam <qadam@example.org>' },
  });
const write = async (other: Partial<Parameters<typeof sendMail>[1]> = {}) => {
  const mail = { to: 'reader@example.org', locale: 'kk', subject: 'Баға қойылды', text: 'Сәлем\n' };
  await db.$transaction((tx) => sendMail(tx, { ...mail, locale: 'kk', ...other }));
  return db.outboxMail.findFirstOrThrow({ orderBy: { id: 'desc' } });
};
const jobs = async () => {
  const rows = await database.sql`
    SELECT payload->>'mailId' AS id FROM graphile_worker._private_jobs`;
  return rows.map(({ id }) => id);
};
const problemOf = async (mailId: string) => {
  const error = await deliverMail({ mailId }).catch((reason: unknown) => reason);
  if (!(error instanceof JobProblem)) throw error;
  return error.code;
};

describe('a mail', () => {
  it('is written with what it tells of, and is in no outbox when that is undone', async () => {
    use(server.url);
    const broken = db.$transaction(async (tx) => {
      await sendMail(tx, { to: 'a@example.org', locale: 'en', subject: 'A', text: 'A' });
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    expect(await db.outboxMail.count()).toBe(0);
    expect(await jobs()).toEqual([]);
    const mail = await write();
    expect(await jobs()).toEqual([mail.id]);
  });

  it('reaches the mail server whole, and is sent once however often its job runs', async () => {
    use(server.url);
    const unsubscribeUrl = 'https://qadam.example.org/en/subscriptions/abc';
    const mail = await write({ unsubscribeUrl });
    await deliverMail({ mailId: mail.id });
    await deliverMail({ mailId: mail.id });
    expect(server.mails).toHaveLength(1);
    const [{ to, raw } = { to: [], raw: '' }] = server.mails;
    expect(to).toEqual(['reader@example.org']);
    expect(headerOf(raw, 'Message-ID')).toBe(mail.messageId);
    expect(headerOf(raw, 'List-Unsubscribe')).toBe(`<${unsubscribeUrl}>`);
    expect(headerOf(raw, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    expect(headerOf(raw, 'From')).toBe('Qadam <qadam@example.org>');
    expect(raw).toContain(Buffer.from('Сәлем').toString('base64').slice(0, 8));
  });

  it('keeps its Message-ID when it was sent and that was never noted', async () => {
    use(server.url);
    const mail = await write();
    await deliverMail({ mailId: mail.id });
    await database.ownerSql`UPDATE outbox_mails SET sent_at = NULL WHERE id = ${mail.id}`;
    await deliverMail({ mailId: mail.id });
    const ids = server.mails.map(({ raw }) => headerOf(raw, 'Message-ID'));
    expect(ids).toEqual([mail.messageId, mail.messageId]);
  });

  it('that is refused for good is not tried again; later, unreachable and login are said', async () => {
    use(server.url);
    const mail = await write();
    server.refuseWith(451);
    expect(await problemOf(mail.id)).toBe('MAIL_LATER');
    server.refuseWith(550);
    await deliverMail({ mailId: mail.id });
    server.refuseWith(null);
    await deliverMail({ mailId: mail.id });
    expect(server.mails).toEqual([]);
    const list = await listOutbox(await desk.makeViewer('ADMINISTRATOR', desk.voices.desk));
    expect(list?.mails[0]).toMatchObject({ state: 'refused', refusal: '550' });
    const next = await write();
    use('smtp://127.0.0.1:1');
    expect(await problemOf(next.id)).toBe('MAIL_UNREACHABLE');
    use(server.url.replace('secret', 'wrong'));
    expect(await problemOf(next.id)).toBe('MAIL_LOGIN');
  });

  it('never carries a second header in an address or a subject', async () => {
    use(server.url);
    await expect(write({ to: 'a@example.org\r\nBcc: b@example.org' })).rejects.toThrow(TypeError);
    await expect(write({ subject: 'A\nB' })).rejects.toThrow(TypeError);
  });
});

describe('without a mail server', () => {
  it('mails wait for an administrator, and for nobody else', async () => {
    use(null);
    const before = await jobs();
    const mail = await write({ text: 'https://…/secret', isSecret: true });
    expect(await jobs()).toEqual(before);
    const administrator = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk);
    expect((await listOutbox(administrator))?.mails[0]).toMatchObject({
      id: mail.id,
      state: 'kept',
      body: 'https://…/secret',
    });
    await database.sql`INSERT INTO outbox_mails (id, recipient, locale, subject, body, message_id)
      SELECT gen_random_uuid(), 'a@example.org', 'en', 'A', 'A', n::text FROM generate_series(1, 100) n`;
    const { mails, count } = (await listOutbox(administrator, 2)) ?? { mails: [], count: 0 };
    expect(mails).toHaveLength(count - 100);
    expect(mails.map(({ id }) => id)).toContain(mail.id);
    await database.ownerSql`DELETE FROM outbox_mails WHERE recipient = 'a@example.org'`;
    expect(await listOutbox(desk.reviewer)).toBeNull();
  });
});

describe('what is secret or old', () => {
  it('is erased: secrets when they are sent, addresses a week later, rows after three months', async () => {
    use(server.url);
    const mail = await write({ isSecret: true });
    const administrator = await desk.makeViewer('ADMINISTRATOR', desk.voices.desk);
    expect((await listOutbox(administrator))?.mails[0]).toMatchObject({ body: null });
    await deliverMail({ mailId: mail.id });
    const row = () => db.outboxMail.findUnique({ where: { id: mail.id } });
    expect(await row()).toMatchObject({ body: null, recipient: 'reader@example.org' });
    await database.sql`UPDATE outbox_mails SET sent_at = now() - interval '8 days' WHERE id = ${mail.id}`;
    await tidyMail();
    expect(await row()).toMatchObject({ recipient: null });
    await database.sql`UPDATE outbox_mails SET created_at = now() - interval '91 days' WHERE id = ${mail.id}`;
    await tidyMail();
    expect(await row()).toBeNull();
  });
});

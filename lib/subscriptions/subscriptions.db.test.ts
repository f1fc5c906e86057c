import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { divideAsk } from '@/lib/editing/mutations/divide-ask';
import * as env from '@/lib/env';
import { newId } from '@/lib/identity/ids';
import { deliverMail } from '@/lib/mail/mutations/deliver-mail';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { openForm } from '@/lib/testing/edit-form';
import { type MailServer, startMailServer } from '@/lib/testing/mail-server';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { confirmSubscription, endRefused, endSubscription } from './mutations/end-subscription';
import { subscribe } from './mutations/subscribe';
import { tellSubscribers } from './mutations/tell-subscribers';
import { getSubscription } from './queries/get-subscription';
import { tokenOf } from './queries/token';
import type { SubjectName } from './schema';

let database: TestDatabase;
let desk: SmallDesk;
let recommendation: string;
let count = 0;
const settings = (hasServer = true) => ({
  ...env.parseSettings({ QADAM_URL: 'https://qadam.example.org' }),
  authSecret: 'only-for-tests-only-for-tests-only',
  mail: hasServer ? { smtpUrl: 'smtp://127.0.0.1:1', from: 'qadam@example.org' } : undefined,
});
const use = vi.spyOn(env, 'settings');
beforeAll(async () => {
  use.mockReturnValue(settings());
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
});
beforeEach(async () => {
  count += 1;
  recommendation = await desk.addRecommendation(`X-${count}`);
});
afterEach(async () => {
  use.mockReturnValue(settings());
  await database.sql`DELETE FROM outbox_mails`;
  await database.sql`DELETE FROM subscriptions`;
  await database.sql`DELETE FROM subscription_tries`;
});
afterAll(() => database.drop());

const ask = (
  subject: SubjectName = 'RECOMMENDATION',
  subjectId = recommendation,
  email = 'reader@example.org',
) => subscribe({ email, subject, subjectId, locale: 'en' }, '192.0.2.1');
const rows = () => db.subscription.findMany();
const mails = () => db.outboxMail.findMany({ orderBy: { id: 'asc' } });
const follow = async (subject?: SubjectName, subjectId?: string) => {
  value(await ask(subject, subjectId));
  const row = await db.subscription.findFirstOrThrow({ orderBy: { id: 'desc' } });
  const token = tokenOf(row.id);
  value(await confirmSubscription({ token }));
  await database.sql`DELETE FROM outbox_mails`;
  return token;
};
const tell = () =>
  tellSubscribers(
    {},
    { progress: async () => undefined, signal: new AbortController().signal, attempt: 1 },
  );

describe('to follow something', () => {
  it('asks the address first; nothing is sent before it says yes', async () => {
    value(await ask());
    const [row] = await rows();
    const [mail] = await mails();
    const token = tokenOf(row?.id ?? '');
    expect(mail?.body).toContain(`https://qadam.example.org/en/subscription/${token}`);
    expect(mail?.body).toContain(`X-${count}`);
    await desk.bringOut(desk.write(recommendation));
    await tell();
    expect(await mails()).toHaveLength(1);
    expect(await getSubscription(token)).toMatchObject({ isConfirmed: false });
    value(await confirmSubscription({ token }));
    value(await confirmSubscription({ token }));
    expect(await getSubscription(token)).toMatchObject({ isConfirmed: true });
    await tell();
    expect(await mails()).toHaveLength(1);
  });

  it('answers the same whoever follows already, and asks nobody twice a day', async () => {
    await follow();
    for (let time = 0; time < 2; time += 1) expect(codeOf(await ask())).toBe('ok');
    expect(await mails()).toEqual([]);
    value(await ask('RECOMMENDATION', recommendation, 'other@example.org'));
    value(await ask('RECOMMENDATION', recommendation, 'other@example.org'));
    expect(await mails()).toHaveLength(1);
  });

  it('is slowed per address, and impossible without a mail server or for what is not there', async () => {
    for (let time = 0; time < 5; time += 1) expect(codeOf(await ask())).toBe('ok');
    expect(codeOf(await ask())).toBe('THROTTLED');
    expect(codeOf(await ask('THEME', recommendation, 'a@example.org'))).toBe('NOT_FOUND');
    use.mockReturnValue(settings(false));
    expect(codeOf(await ask('RECOMMENDATION', recommendation, 'b@example.org'))).toBe(
      'UNAVAILABLE',
    );
    const kept =
      await database.sql`SELECT encode(trier, 'escape') AS trier FROM subscription_tries`;
    expect(JSON.stringify(kept)).not.toMatch(/example|192/);
  });

  it('is forgotten when nobody said yes within two days', async () => {
    value(await ask());
    await database.sql`UPDATE subscriptions SET asked_at = now() - interval '3 days'`;
    await tell();
    expect(await rows()).toEqual([]);
    expect(await mails()).toMatchObject([{ recipient: null, body: null }]);
  });
});

describe('what is published', () => {
  it('reaches its followers once, in one mail, with what changed and a way to stop', async () => {
    const token = await follow();
    await desk.bringOut(desk.write(recommendation));
    const next = { status: 'IMPLEMENTED', effectiveOn: '2017-01-01' } as const;
    await desk.bringOut(desk.write(recommendation, next));
    await desk.bringOut(desk.write(await desk.addRecommendation(`Other-${count}`)));
    await Promise.all([tell(), tell()]);
    await tell();
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      subject: 'Qadam: 2 new assessments',
      unsubscribeUrl: `https://qadam.example.org/api/unsubscribe/${token}`,
    });
    expect(mail?.body).toContain('first assessment: In progress (from 1 January 2016)');
    expect(mail?.body).toContain('In progress → Implemented (from 1 January 2017)');
    expect(mail?.body).toMatch(/https:\/\/qadam.example.org\/en\/\w+\/recommendations\/X-/);
    expect(mail?.body).not.toContain('Other-');
    expect(mail?.body).not.toContain('A law was passed.');
  });

  it('says what moved, and what did not, when something older is corrected or withdrawn', async () => {
    const about = { recommendation, voice: desk.voices.desk, effectiveOn: '2016-01-01' };
    const older = await desk.judge({ ...about, status: 'NOT_STARTED' });
    const head = await desk.judge({ ...about, status: 'IMPLEMENTED', effectiveOn: '2018-01-01' });
    await follow();
    const corrected = await desk.judge({
      ...about,
      kind: 'CORRECTION',
      replaces: older,
      status: 'IN_PROGRESS',
    });
    const gone = { kind: 'WITHDRAWAL', status: null } as const;
    await desk.judge({ ...about, ...gone, replaces: head, effectiveOn: '2018-01-01' });
    await desk.judge({ ...about, ...gone, replaces: corrected });
    await tell();
    const [mail] = await mails();
    const said = [...(mail?.body ?? '').matchAll(/^[^:\n]+: (.* .*)$/gm)].map(([, text]) => text);
    expect(said).toEqual([
      'correction: still Implemented (from 1 January 2018)',
      'a judgement was withdrawn: Implemented → In progress (from 1 January 2016)',
      'a judgement was withdrawn: In progress → No status given',
    ]);
  });

  it('is found through ask, body, theme and country', async () => {
    const [row] = await database.sql`SELECT r.country_id AS country,
      (SELECT body_id FROM recommendation_bodies WHERE recommendation_id = r.id LIMIT 1) AS body
      FROM recommendations r WHERE id = ${recommendation}`;
    const [theme] = await database.sql`INSERT INTO themes (id, slug, name, definition, position)
      VALUES (gen_random_uuid(), ${`t-${count}`}, 'Theme', 'A theme', 99) RETURNING id`;
    await database.sql`INSERT INTO recommendation_themes (recommendation_id, theme_id)
      VALUES (${recommendation}, ${theme?.id})`;
    await follow('COUNTRY', row?.country);
    await follow('THEME', theme?.id);
    if (row?.body) await follow('BODY', row.body);
    await desk.bringOut(desk.write(recommendation));
    await tell();
    const told = await mails();
    expect(told).toHaveLength(row?.body ? 3 : 2);
    for (const { body } of told) expect(body).toContain(`X-${count}`);
  });
});

describe('an ask that was divided', () => {
  it('is followed in both parts, and its followers are told once', async () => {
    const other = await desk.addRecommendation(`Y-${count}`);
    for (const one of [recommendation, other])
      await database.sql`INSERT INTO ask_recommendations (recommendation_id, ask_id)
        VALUES (${one}, ${desk.ask}) ON CONFLICT DO NOTHING`;
    const token = await follow('ASK', desk.ask);
    value(await ask('ASK', desk.ask, 'undecided@example.org'));
    await database.sql`DELETE FROM outbox_mails`;
    const { thing } = await openForm(desk.editor, 'ask', desk.ask);
    const form = {
      ...{ id: desk.ask, sendId: newId(), version: thing.version, recommendations: [other] },
      ...{ title: 'A part of it', description: 'A demand of its own.', newKey: 'new' },
    };
    // A page that makes a new one stands at that address.
    expect(await divideAsk(desk.editor, form)).toMatchObject({
      fieldErrors: { newKey: { code: 'taken' } },
    });
    for (let time = 0; time < 2; time += 1)
      value(await divideAsk(desk.editor, { ...form, newKey: 'a-part' }));
    expect((await rows()).map(({ email }) => email).sort()).toEqual(
      ['reader', 'reader', 'undecided'].map((name) => `${name}@example.org`),
    );
    await Promise.all([tell(), tell()]);
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Qadam: an ask that you follow is two now');
    expect(mail?.body).toMatch(/A part of it\nhttps:\S+\/asks\/a-part\n/);
    expect(mail?.unsubscribeUrl).not.toContain(token);
    await desk.bringOut(desk.write(other));
    await tell();
    const [news, ...others] = (await mails()).slice(1);
    expect(others).toEqual([]);
    expect(news?.body).toContain('You follow: A part of it');
    expect(news?.body).toContain(`Y-${count}`);
  });
});

describe('the link', () => {
  it('ends it once and for all, and takes the address out of mails that still wait', async () => {
    const token = await follow();
    await desk.bringOut(desk.write(recommendation));
    await tell();
    value(await endSubscription({ token }));
    value(await endSubscription({ token }));
    expect(await rows()).toEqual([]);
    expect(await mails()).toMatchObject([{ recipient: null, body: null }]);
    expect(codeOf(await confirmSubscription({ token }))).toBe('LINK_NOT_VALID');
    const events = await database.sql`SELECT action, before, after FROM audit_events
      WHERE subject_kind = 'subscription' ORDER BY id`;
    expect(events.slice(-3).map(({ action }) => action)).toEqual(['create', 'confirm', 'end']);
    expect(JSON.stringify(events)).not.toContain('@');
  });

  it('is pressed by nobody where the mail server says that there is no such reader', async () => {
    const server = await startMailServer();
    const mail = { smtpUrl: server.url, from: 'qadam@example.org' };
    let tried = 0;
    const sendTo = async (code: number, other?: Parameters<MailServer['refuseWith']>[1]) => {
      await follow();
      await desk.bringOut(desk.write(recommendation));
      await tell();
      use.mockReturnValue({ ...settings(), mail });
      server.refuseWith(code, other);
      const [{ id: mailId = '' } = {}] = await mails();
      await deliverMail({ mailId }).catch(() => undefined);
      const [waiting] = await database.sql`SELECT payload ->> 'mailId' AS id
        FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
        WHERE t.identifier = 'endRefused' AND payload ->> 'mailId' = ${mailId}`;
      if (waiting) await endRefused({ mailId: String(waiting.id) });
      const isOver = (await rows()).length === 0;
      await database.sql`DELETE FROM outbox_mails`;
      await database.sql`DELETE FROM subscriptions`;
      await database.sql`DELETE FROM subscription_tries`;
      tried += 1;
      recommendation = await desk.addRecommendation(`X-${count}-${tried}`);
      return isOver;
    };
    expect(await sendTo(451)).toBe(false);
    const unknown = 'No Such User Here';
    expect(await sendTo(550, { at: 'sender', words: unknown })).toBe(false);
    // Exim, Postfix, Exchange and Gmail: of us, and of the reader. A server that gives no reason says nothing of either.
    for (const [code, words] of [
      [550, 'relay not permitted'],
      [554, '5.7.1 <reader@example.org>: Relay access denied'],
      [550, '5.7.606 Access denied, banned sending IP [192.0.2.1]'],
      [550, '5.7.26 This mail has been blocked because the sender is unauthenticated.'],
      [530, 'Authentication required'],
      [550, 'not here'],
    ] as const)
      expect([words, await sendTo(code, { words })]).toEqual([words, false]);
    for (const words of [
      unknown,
      '5.1.1 <reader@example.org>: Recipient address rejected: User unknown in local recipient table',
      '5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
      '5.1.1 The email account that you tried to reach does not exist. - gsmtp',
    ])
      expect([words, await sendTo(550, { words })]).toEqual([words, true]);
    const [event] = await database.sql`SELECT action, before, after FROM audit_events
      WHERE subject_kind = 'subscription' ORDER BY id DESC LIMIT 1`;
    expect(event).toMatchObject({ action: 'end', after: { refusal: '550' } });
    await server.close();
  });

  it('takes the address out of the question, too, that was sent before', async () => {
    value(await ask());
    await database.sql`UPDATE outbox_mails SET sent_at = now()`;
    const [row] = await rows();
    value(await endSubscription({ token: tokenOf(row?.id ?? '') }));
    expect(await mails()).toMatchObject([{ recipient: null, body: null, unsubscribeUrl: null }]);
  });

  it('that was made up does nothing', async () => {
    const token = await follow();
    const forged = `${token.slice(0, -3)}AAA`;
    expect(codeOf(await endSubscription({ token: forged }))).toBe('LINK_NOT_VALID');
    expect(codeOf(await confirmSubscription({ token: 'x' }))).toBe('LINK_NOT_VALID');
    expect(await rows()).toHaveLength(1);
  });
});

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import postgres, { type Sql } from 'postgres';
import { dataFolder } from '@/lib/operations/data-folder';
import { runningDatabase } from '@/lib/operations/running';
import { headerOf, type MailServer, startMailServer } from '@/lib/testing/mail-server';
import { freePort, type Program, startProgram } from '@/lib/testing/program';
import { expect, test } from './fixtures';

/** The program with a mail server, on a database of its own: the other tests run without one. */
let program: Program;
let server: MailServer;
let sql: Sql;
let folder: string;
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  test.setTimeout(240_000);
  folder = await mkdtemp(path.join(tmpdir(), 'qadam-mail-'));
  server = await startMailServer();
  program = startProgram({
    dataDir: folder,
    port: await freePort(),
    env: {
      NEXTAUTH_SECRET: process.env.QADAM_TEST_SECRET ?? '',
      QADAM_SMTP_URL: server.url,
      QADAM_MAIL_FROM: 'Qadam <qadam@example.org>',
    },
  });
  await program.says(/is ready/, 200_000);
  const database = runningDatabase(dataFolder(folder));
  sql = postgres(database?.ownerUrl ?? '', { max: 2, onnotice: () => undefined });
});
test.afterAll(async () => {
  await sql?.end();
  await program?.end();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const bodyOf = (raw: string) => {
  const [, body = ''] = raw.split(/\r?\n\r?\n/);
  return /base64/i.test(headerOf(raw, 'Content-Transfer-Encoding') ?? '')
    ? Buffer.from(body, 'base64').toString('utf8')
    : body.replace(/=\r?\n/g, '').replaceAll('=3D', '=');
};

async function accessible(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.setViewportSize({ width: 1280, height: 720 });
}

for (const javaScriptEnabled of [true, false]) {
  test(`a reader follows a theme and stops again, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    const email = `${randomUUID()}@example.org`;
    await page.goto(`${program.url}/ru/kz/recommendations/UNSR-2014-d`);
    await page
      .getByRole('link', { name: 'Следить за этой рекомендацией по электронной почте' })
      .click();
    await expect(page.getByLabel('Электронная почта')).toBeVisible();
    if (javaScriptEnabled) await accessible(page);
    await page.getByRole('button', { name: 'Прислать мне вопрос' }).click();
    await expect(page.getByRole('alert').first()).toContainText('Электронная почта');
    await page.getByLabel('Электронная почта').fill(email);
    await page.getByRole('button', { name: 'Прислать мне вопрос' }).click();
    await expect(page.getByText(`Письмо отправлено на ${email}`)).toBeVisible();

    await expect.poll(() => server.mails.filter(({ to }) => to.includes(email))).toHaveLength(1);
    const raw = server.mails.find(({ to }) => to.includes(email))?.raw ?? '';
    const link = /http\S+\/ru\/subscription\/\S+/.exec(bodyOf(raw))?.[0] ?? '';
    await page.goto(link.replace(/^http:\/\/[^/]+/, program.url));
    await expect(page.getByRole('button', { name: 'Да, пишите мне' })).toBeVisible();
    if (javaScriptEnabled) await accessible(page);
    await page.getByRole('button', { name: 'Да, пишите мне' }).click();
    await expect(page.getByText('Теперь вы следите за этим.')).toBeVisible();
    if (javaScriptEnabled) {
      await page.getByRole('button', { name: 'Прекратить письма' }).click();
      await expect(page.getByText('Ваш адрес удалён.')).toBeVisible();
    } else {
      // The button of a mail program: one request, without a page.
      const oneClick = page.url().replace(/\/ru\/subscription\/([^?]+).*/, '/api/unsubscribe/$1');
      const opened = await page.request.get(oneClick, { maxRedirects: 0 });
      expect(opened.status()).toBe(303);
      const form = { 'List-Unsubscribe': 'One-Click' };
      expect((await page.request.post(oneClick, { form })).status()).toBe(204);
    }
    expect(await sql`SELECT 1 FROM subscriptions WHERE email = ${email}`).toHaveLength(0);
    await context.close();
  });
}

test('an administrator sees jobs and mails, begins a failed job again, and chooses what to be told', async ({
  browser,
}) => {
  const accountId = randomUUID();
  await sql`INSERT INTO accounts (id, email, name, role, voice_id)
    SELECT ${accountId}, ${`${accountId}@example.org`}, 'Ada', 'ADMINISTRATOR', id FROM voices
    WHERE slug = 'editorial-desk'`;
  await sql`INSERT INTO notices (id, account_id, kind, subject_kind, subject_id, occasion, label, path)
    SELECT gen_random_uuid(), ${accountId}, 'STALE', 'recommendation', id, 'x', reference,
      'kz/recommendations/' || reference FROM recommendations ORDER BY reference LIMIT 20`;
  await sql`INSERT INTO job_runs (id, job_id, name, attempt, process, finished_at, outcome, problem, detail)
    SELECT gen_random_uuid(), (graphile_worker.add_job('tidyMail', run_at := '2099-01-01', max_attempts := 3)).id, 'tidyMail', 3,
      'x', now(), 'FAILED', 'MAIL_UNREACHABLE', 'ECONNECTION'`;
  await sql`
    UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE run_at = '2099-01-01'`;
  await sql`INSERT INTO outbox_mails (id, recipient, locale, subject, body, message_id, sent_at)
    SELECT id, 'reader@example.org', 'ru', 'Новая оценка', 'Что изменилось', id::text, now()
    FROM gen_random_uuid() AS id`;
  const context = await browser.newContext();
  // In this program's own database, where the fixtures do not reach.
  const sid = randomUUID();
  await sql`INSERT INTO sessions (id, account_id, method, device, expires_at)
    VALUES (${sid}, ${accountId}, 'PASSWORD', 'Firefox, Linux', now() + interval '1 hour')`;
  const value = await encode({
    token: { sub: accountId, sid, version: 1 },
    secret: process.env.QADAM_TEST_SECRET ?? '',
    maxAge: 3600,
  });
  await context.addCookies([{ name: 'next-auth.session-token', value, url: program.url }]);
  const page = await context.newPage();

  await page.goto(`${program.url}/en/desk/notices`);
  await expect(page.getByRole('link', { name: 'Notices (20 new)' })).toBeVisible();
  await accessible(page);
  await page.getByLabel('Overdue').selectOption('OFF');
  await page.getByRole('button', { name: 'Save choices' }).press('Enter');
  await expect(page.getByText('Your choices are saved.')).toBeVisible();
  await expect(page.getByLabel('Overdue')).toHaveValue('OFF');
  await page.getByRole('button', { name: 'Mark all as read' }).press('Enter');
  await expect(page.getByText('Everything is marked as read.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Notices', exact: true })).toBeVisible();

  await page.goto(`${program.url}/ru/desk/outbox`);
  await page.getByText('Прочитать текст: Новая оценка').click();
  await expect(page.locator('pre').getByText('Что изменилось')).toBeVisible();
  await accessible(page);

  await page.goto(`${program.url}/en/desk/jobs`);
  await accessible(page);
  const failed = page.getByRole('region', { name: /^Failed/ });
  await expect(failed).toContainText('The mail server cannot be reached (ECONNECTION).');
  await failed.getByRole('button', { name: /^Try again/ }).press('Enter');
  await expect(page.getByText('The job is begun again.')).toBeVisible();
  await expect(failed).toContainText('Nothing has failed.');

  // An invitation goes out in the language of the person, and its link is shown to nobody else.
  const email = `${randomUUID()}@example.org`;
  await page.goto(`${program.url}/en/desk/people`);
  await page.getByLabel('E-mail of the person').fill(email);
  await page.getByLabel('Language of the invitation').selectOption('kk');
  await page.getByRole('button', { name: 'Invite', exact: true }).press('Enter');
  await expect(page.getByText(`The invitation to ${email} is on its way.`)).toBeVisible();
  await expect(page.getByLabel('Link', { exact: true })).toHaveCount(0);
  await accessible(page);
  await expect.poll(() => server.mails.filter(({ to }) => to.includes(email))).toHaveLength(1);
  const raw = server.mails.find(({ to }) => to.includes(email))?.raw ?? '';
  const link = /http\S+\/kk\/invitation\/\S+/.exec(bodyOf(raw))?.[0] ?? '';
  await page.goto(link.replace(/^http:\/\/[^/]+/, program.url));
  await expect(page.locator('h1')).toHaveText('Тіркелгі жасау');
  await context.close();
});

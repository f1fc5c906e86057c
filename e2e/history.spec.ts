import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures';

test('an administrator lets somebody go, and reads in the history what happened', async ({
  page,
  login,
  makePerson,
  database,
}) => {
  const administrator = await login({ role: 'ADMINISTRATOR', voice: 'uscirf' });
  const leaver = await makePerson({ role: 'EDITOR', voice: 'uscirf' });
  const colleague = await makePerson({ role: 'EDITOR', voice: 'uscirf' });
  const draft = randomUUID();
  await database`
    INSERT INTO assessment_drafts (id, recommendation_id, voice_id, author_id, reason, updated_at)
    SELECT ${draft}, r.id, v.id, ${leaver.accountId}, 'Because.', now()
    FROM recommendations r, voices v WHERE r.reference = 'USDOS-2019-2' AND v.slug = 'uscirf'`;

  await page.goto('/en/desk/people');
  await page.getByRole('searchbox').fill(leaver.email);
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 person')).toBeVisible();
  await page.getByRole('link', { name: `Leaving… ${leaver.name}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${leaver.name} leaves`);
  await expect(
    page.getByText('1 unfinished draft goes to a colleague: USDOS-2019-2'),
  ).toBeVisible();
  const go = page.getByRole('button', { name: `Anonymise ${leaver.name}` });
  await go.click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Confirmation');
  await page.getByLabel('Who takes over the drafts').selectOption(colleague.accountId);
  await page.getByLabel('I know that this cannot be undone').check();
  await go.click();
  await expect(page.getByText('The account is anonymised.')).toBeVisible();
  await page.goto(`/en/desk/people?q=${encodeURIComponent(leaver.email)}`);
  await expect(page.getByText('Nobody was found')).toBeVisible();
  await expect(page.getByRole('link', { name: `Leaving… ${leaver.name}` })).toHaveCount(0);

  await page.getByRole('link', { name: 'History', exact: true }).click();
  await expect(page.locator('h1')).toHaveText('History');
  await page.getByRole('combobox', { name: 'Person' }).selectOption(administrator.accountId);
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  const events = page.getByRole('article');
  await expect(events).toHaveCount(2);
  const handOver = events.filter({ hasText: 'Handed over: draft assessment USDOS-2019-2' });
  await handOver.getByText('2 fields').click();
  const author = handOver.getByRole('row', { name: /^Author/ });
  await expect(author).toContainText(colleague.name);
  await expect(author).not.toContainText(leaver.name);
  await events.filter({ hasText: 'Anonymised: account' }).getByRole('link').click();
  await expect(page.getByLabel('Reference or name')).toHaveValue(leaver.accountId);
  await expect(page.getByRole('article')).toHaveCount(1);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'As CSV' }).click(),
  ]);
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv.trimEnd().split('\r\n')).toHaveLength(2);
  expect(csv).not.toContain(leaver.name);
  const json = await page.request.get(`/en/desk/audit/events.json?by=${administrator.accountId}`);
  const taken = (await json.json()) as { action: string; after: unknown }[];
  expect(taken[0]).toMatchObject({ action: 'export', after: { what: 'audit', format: 'json' } });
  expect(taken[1]).toMatchObject({
    action: 'export',
    after: { format: 'csv', selection: `?kind=account&thing=${leaver.accountId}` },
  });
});

test('the history works without JavaScript', async ({
  browser,
  baseURL,
  makePerson,
  sessionOf,
}) => {
  const person = await makePerson({ role: 'ADMINISTRATOR', voice: 'editorial-desk' });
  const context = await browser.newContext({ javaScriptEnabled: false });
  const session = await sessionOf(person);
  await context.addCookies([{ ...session, url: baseURL ?? '' }]);
  const page = await context.newPage();
  await page.goto(`${baseURL}/ru/desk/audit?kind=country`);
  // The oldest: other journeys may edit the country meanwhile.
  await expect(page.getByRole('article').last()).toContainText('Сама программа');
  await page.getByLabel('Что именно').selectOption('theme');
  await page.getByRole('button', { name: 'Найти' }).click();
  await expect(page.getByRole('article').last()).toContainText('Добавлено: тема');
  expect(new URL(page.url()).searchParams.get('kind')).toBe('theme');
  await page.goto(`${baseURL}/kk/desk/audit`);
  await page.getByRole('link', { name: 'Бұрынғырақ оқиғалар' }).click();
  await expect(page.getByRole('article')).toHaveCount(50);
  await context.close();
});

import { randomUUID } from 'node:crypto';
import { expect, test } from './fixtures';

test('a reader suggests evidence without JavaScript, and the desk makes a draft of it', async ({
  page,
  login,
  database,
}) => {
  test.setTimeout(120_000);
  const body = `A court ruled for a community (${randomUUID()}).`;
  await page.goto('/en/kz/recommendations/UNSR-2014-b');
  await page.getByRole('link', { name: 'Suggest evidence' }).first().click();
  await expect(page.locator('h1')).toHaveText('Suggest evidence');
  await expect(page.getByText('About: UNSR-2014-b')).toBeVisible();
  await page.getByLabel('When did it happen?').fill('spring 2025');
  await page.getByLabel('How can we reach you?').fill('someone@example.net');
  await page.getByRole('button', { name: 'Send evidence' }).click();
  await expect(page.getByText('What happened?: Enter an answer')).toBeVisible();
  await expect(page.getByLabel('When did it happen?')).toHaveValue('spring 2025');
  await page.getByLabel('What happened?').fill(body);
  await page.getByLabel('Which way does it point?').selectOption('PROGRESS');
  await page.getByRole('button', { name: 'Send evidence' }).click();
  await expect(page.getByText('It has reached the editorial desk')).toBeVisible();
  expect(await page.context().cookies()).toEqual([]);

  await login({ role: 'EDITOR', voice: 'editorial-desk' });
  await page.goto('/en/desk');
  await page.getByRole('link', { name: 'From the public' }).first().click();
  const [sent] = await database`SELECT id FROM suggestions WHERE body = ${body}`;
  await page.goto(`/en/desk/suggestions/${sent?.id}`);
  await expect(page.getByRole('main')).toContainText('someone@example.net');
  const take = page.getByRole('form', { name: 'Take it as evidence' });
  await expect(take.getByLabel('What it says')).toHaveValue(body);
  await expect(take.getByLabel('Recommendation', { exact: true })).toHaveValue('UNSR-2014-b');
  await take.getByLabel('Title').fill('A ruling that a reader told of');
  await take.getByLabel('Who says it, and where').fill('The court');
  await take.getByLabel('Kind').selectOption('COURT_RULING');
  await take.getByLabel('First possible day').fill('2025-03-01');
  await take.getByLabel('Last possible day').fill('2025-05-31');
  await take.getByLabel('How sure is the fact?').selectOption('MEDIUM');
  await take.getByRole('button', { name: 'Add evidence and begin a draft' }).click();
  await expect(page.locator('h1')).toHaveText('Record progress');
  await expect(page.getByRole('main')).toContainText('A ruling that a reader told of');
  const [row] = await database`SELECT state, contact FROM suggestions WHERE id = ${sent?.id}`;
  expect(row).toEqual({ state: 'ACCEPTED', contact: null });
});

test('an error report becomes a public correction; another voice sees no queue', async ({
  page,
  login,
  context,
  database,
}) => {
  test.setTimeout(120_000);
  const body = `The date is wrong (${randomUUID()}).`;
  const corrected = `It is of 2022 (${randomUUID()}).`;
  await page.goto('/en/kz/evidence/KZ-E18');
  await page.getByRole('link', { name: 'Report an error' }).first().click();
  await page.getByLabel('What is wrong').fill(body);
  await page.getByRole('button', { name: 'Send report' }).click();
  await expect(page.getByText('It has reached the editorial desk')).toBeVisible();
  const [sent] = await database`SELECT id FROM suggestions WHERE body = ${body}`;
  const address = `/en/desk/suggestions/${sent?.id}`;

  await login({ role: 'ADMINISTRATOR', voice: 'kazakhstan' });
  for (const path of ['/en/desk/suggestions', address, '/en/desk/corrections']) {
    expect((await page.request.get(path)).status()).toBe(404);
  }
  await context.clearCookies();
  await login({ role: 'REVIEWER', voice: 'editorial-desk' });
  await page.goto(address);
  await page.getByRole('button', { name: 'Decline' }).click();
  await expect(page.getByText('Enter an answer').first()).toBeVisible();
  await page.getByRole('link', { name: 'Publish a correction' }).click();
  await expect(page.getByLabel('What is it about?')).toHaveValue('KZ-E18');
  await page.getByLabel('What was wrong').fill('The page said 2021.');
  await page.getByLabel('What is right').fill(corrected);
  await page.getByRole('button', { name: 'Publish correction' }).click();
  await expect(page.getByText('The correction is published.')).toBeVisible();
  await page.getByRole('link', { name: 'See the public list' }).click();
  const entry = page.getByRole('listitem').filter({ hasText: corrected });
  await expect(entry).toContainText('Text corrected');
  await expect(entry).toContainText('KZ-E18');
  await page.goto('/en/desk/suggestions?state=ACCEPTED');
  await expect(page.getByRole('main')).toContainText(body);
});

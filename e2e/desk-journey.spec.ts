import { expect, test } from './fixtures';
import { fillIn } from './progress-page';

const reference = 'LYNC-2025-4c';
const reason = 'A journey of the browser tests was undertaken.';

test('an editor records progress, a reviewer publishes it, and every reader sees it', async ({
  page,
  context,
  login,
  browser,
  database,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const reader = await (await browser.newContext({ baseURL })).newPage();
  await reader.goto(`/en/kz/recommendations/${reference}`);
  await expect(reader.getByRole('main')).not.toContainText(reason);
  await reader.getByRole('link', { name: 'Bodies', exact: true }).first().click();
  await expect(reader).toHaveURL(/\/bodies$/);

  await login({ role: 'EDITOR', voice: 'editorial-desk' });
  await page.goto(`/en/kz/recommendations/${reference}`);
  await page.getByRole('link', { name: 'Record progress' }).click();
  await expect(page.locator('h1')).toHaveText('Record progress');
  await fillIn(page, { status: 'Substantially implemented', reason, from: '2026-01-15' });
  await page.getByText('Add evidence that is not in the record').click();
  await page.getByLabel('Title').fill('Order of a browser test');
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(page.locator('#newEvidence')).toHaveText(
    /^The evidence begun here is not cited yet/,
  );
  await expect(page.getByLabel('Title')).toHaveValue('Order of a browser test');
  await page.getByLabel('What it says').fill('It orders that something be tried.');
  await page.getByLabel('Who says it, and where').fill('The test itself');
  await page.getByLabel('Kind').selectOption('LAW');
  await page.getByLabel('What it means for the recommendation').selectOption('PROGRESS');
  await page.getByLabel('First possible day').fill('2026-01-15');
  await page.getByLabel('Last possible day').fill('2026-01-15');
  await page.getByLabel('How sure is the fact?').selectOption('HIGH');
  await page.getByRole('button', { name: 'Add and cite' }).click();
  await expect(page.getByText('“Order of a browser test” was added and is cited.')).toBeVisible();
  await expect(page.getByLabel('Reason', { exact: true })).toHaveValue(reason);
  await expect(page.getByRole('group', { name: 'Cited here' }).getByRole('checkbox')).toHaveCount(
    2,
  );
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('Saved as a draft.')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Cited here' }).getByRole('checkbox')).toHaveCount(
    2,
  );
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(page.getByText(`“${reference}” was handed to review.`)).toBeVisible();

  await context.clearCookies();
  await login({ role: 'REVIEWER', voice: 'editorial-desk' });
  await page.goto('/en/desk/review');
  const line = page.getByRole('listitem').filter({ hasText: reference });
  await line.getByRole('link', { name: 'Review' }).click();
  const comparison = page.getByRole('region', { name: 'Published now / Proposed' });
  await expect(comparison).toContainText('In progress');
  await expect(comparison).toContainText('Substantially implemented');
  await expect(comparison).toContainText(reason);
  await expect(page.getByText('Added at the desk, not yet public')).toBeVisible();
  await page.getByRole('button', { name: 'Publish assessment' }).click();
  await expect(page.getByText(`“${reference}” is published.`)).toBeVisible();

  // Not as the browser kept it, but as it is now.
  await reader.goBack();
  await expect(reader.getByRole('main')).toContainText(reason);
  await expect(reader.getByRole('main')).toContainText('Order of a browser test');
  await reader.goto(`/en/kz/recommendations?q=${reference}`);
  const row = reader.getByRole('article').filter({ hasText: reference });
  await expect(row).toContainText('Substantially implemented');
  await reader.goto('/en/kz');
  const changes = reader
    .locator('section')
    .filter({ has: reader.locator('#changes') })
    .last();
  await expect(changes).toContainText(reference);
  const [count] = await database`
    SELECT count(*)::int AS count FROM assessments WHERE reason = ${reason}`;
  expect(count?.count).toBe(1);
});

import { expect, test } from './fixtures';
import { progressPath } from './progress-page';

const reference = 'USDOS-2019-4';

test('two editors of one draft: the second is told, sees both versions and loses nothing', async ({
  page,
  login,
  makePerson,
  sessionOf,
  browser,
  baseURL,
}) => {
  await login({ role: 'EDITOR', voice: 'editorial-desk' });
  await page.goto(progressPath(reference));
  const reason = page.getByLabel('Reason', { exact: true });
  await reason.fill('The first words.');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('Saved as a draft.')).toBeVisible();

  const other = await makePerson({ role: 'EDITOR', voice: 'editorial-desk' });
  const context = await browser.newContext({ baseURL });
  const cookie = await sessionOf(other);
  await context.addCookies([{ ...cookie, url: baseURL, httpOnly: true, sameSite: 'Lax' }]);
  const faster = await context.newPage();
  await faster.goto(page.url());
  await faster.getByLabel('Reason', { exact: true }).fill('The words of the faster one.');
  await faster.getByRole('radio', { name: /^Not started/ }).check();
  await faster.getByRole('button', { name: 'Save draft' }).click();
  await expect(faster.getByText('Saved as a draft.')).toBeVisible();

  await reason.fill('The words of the slower one.');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText(`${other.name} saved this draft on`)).toBeVisible();
  await expect(reason).toHaveValue('The words of the slower one.');
  await expect(page.getByText('The words of the faster one.')).toBeVisible();
  const status = page.getByRole('group', { name: 'Status' });
  await expect(status).toBeVisible();
  await page.locator('#take-status').check();
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText(`${other.name} saved this draft on`)).toBeHidden();
  await expect(reason).toHaveValue('The words of the slower one.');
  await expect(page.getByRole('radio', { name: /^Not started/ })).toBeChecked();
  await context.close();
});

import { expect, test } from './fixtures';

test('after a form of the desk, Back goes back once and stays there', async ({ page, login }) => {
  await login({ role: 'ADMINISTRATOR', voice: 'editorial-desk' });
  await page.goto('/en/desk/edit/source');
  await page.getByRole('link', { name: 'KZ-W40', exact: true }).click();
  const note = page.getByRole('textbox', { name: 'Note' });
  await note.fill(`${await note.inputValue()} Looked at again.`);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. Readers see it now.')).toBeVisible();
  await page.goBack();
  await page.waitForLoadState('networkidle');
  console.log('1', page.url());
  await page.goBack();
  await page.waitForLoadState('networkidle');
  console.log('2', page.url());

  await page.goto('/en/desk/settings');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page).toHaveURL(/saved=1/);
  await page.goBack();
  await page.waitForLoadState('networkidle');
  console.log('3', page.url());

  await page.goto('/en/desk/drafts');
  await page.goto('/en/desk/recommendations/USDOS-2019-1/progress');
  await page.getByLabel('Reason').fill('A reason.');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page).not.toHaveURL(/progress$/);
  console.log('4', page.url());
  await page.goBack();
  await page.waitForLoadState('networkidle');
  console.log('5', page.url());
  await page.goto('/en/desk/edit/theme/new');
  await page.getByLabel('Name').fill('Some theme');
  await page.getByLabel('Definition').fill('Some theme');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page).toHaveURL(/saved=1/);
  console.log('6', page.url());
  await page.goBack();
  await page.waitForLoadState('networkidle');
  console.log('7', page.url());
});

import { expect, test } from './fixtures';

test('the years are moved through by keyboard, without leaving the page and without losing the focus', async ({
  page,
}) => {
  await page.goto('/en/kz');
  const slider = page.getByRole('slider', { name: 'Move through the years' });
  await expect(slider).toHaveAttribute('aria-valuetext', /^today, /);
  await slider.focus();
  await slider.press('Home');
  await expect(page).toHaveURL(/asOf=2010-12-31/);
  await expect(page.locator('h1')).toContainText('On 31 December 2010');
  await slider.press('ArrowRight');
  await expect(page).toHaveURL(/asOf=2011-12-31/);
  await expect(page.locator('h1')).toContainText('On 31 December 2011');
  await expect(slider).toBeFocused();
  await expect(slider).toHaveAttribute('aria-valuetext', '31 December 2011');
  // What is marked in the year stands below, as words and links.
  await expect(page.getByRole('main')).toContainText('2011: ');

  await page.getByLabel('Knowledge').selectOption('As Qadam knew it then');
  await page.getByRole('button', { name: 'Show', exact: true }).first().click();
  await expect(page).toHaveURL(/knownAt=then/);
  await page.goBack();
  await expect(page.locator('h1')).toContainText('On 31 December 2011');
  // A page of its own again: its tables are shut when its scripts have taken over.
  await expect(page.locator('figure details[open]')).toHaveCount(0);
  await slider.press('End');
  await expect(page).not.toHaveURL(/asOf=/);
  await expect(page.locator('h1')).toContainText('recommendations to Kazakhstan are implemented');
  await page.goBack();
  await expect(slider).toHaveAttribute('aria-valuetext', '31 December 2011');
});

test('nothing is left on the way: the page is the same document', async ({ page }) => {
  await page.goto('/kk/kz');
  await page.evaluate(() => document.documentElement.setAttribute('data-stayed', ''));
  const slider = page.getByRole('slider');
  await slider.press('ArrowLeft');
  await expect(page).toHaveURL(/asOf=\d{4}-12-31/);
  await expect(page.locator('html')).toHaveAttribute('data-stayed', '');
});

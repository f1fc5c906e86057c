import { expect, test } from './fixtures';

test('an indicator has its values in an open table', async ({ page }) => {
  await page.goto('/en/kz/indicators/administrative-prosecutions');
  const values = page.getByRole('region', { name: 'Every value' }).getByRole('table');
  await expect(values).toBeVisible();
  await expect(values.getByRole('cell', { name: '284 prosecutions', exact: true })).toBeVisible();
  const picture = page.getByRole('figure').first();
  await expect(picture.getByRole('table').first()).toBeVisible();
});

test('the list of indicators unfolds its values', async ({ page }) => {
  await page.goto('/ru/kz/indicators');
  const index = page.locator('#KZ-I01');
  await index.locator('summary').last().click();
  await expect(index.getByRole('table').last()).toContainText('45');
  await expect(page.locator('#KZ-I02').getByRole('table')).toHaveCount(0);
});

test('the timeline is narrowed by its form, and keeps the past day', async ({ page }) => {
  await page.goto('/en/kz/timeline?asOf=2019-12-31');
  const form = page.getByRole('form', { name: 'Narrow the timeline' });
  await form.getByLabel(/^Changes of law/).check();
  await form.getByLabel('Order').selectOption('oldest');
  await form.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/asOf=2019-12-31/);
  await expect(page).toHaveURL(/kind=law/);
  await expect(page.getByRole('status')).toHaveText(/^\d+ of \d+ entries$/);
  const entries = page.getByRole('main').locator('ol > li[id]');
  await expect(entries.first()).toHaveAttribute('id', 'KZ-E01');
  const others = await entries.filter({ hasNotText: 'Change of law' }).count();
  expect(others).toBe(0);
});

test('a past day is asked for on every page of reading', async ({ page }) => {
  for (const part of ['asks', 'bodies', 'themes', 'timeline', 'indicators', 'gaps']) {
    await page.goto(`/en/kz/${part}`);
    await page.getByLabel('As of').fill('2014-06-01');
    await page.getByRole('main').getByRole('button', { name: 'Show' }).first().click();
    await expect(page, part).toHaveURL(/asOf=2014-06-01/);
    await expect(page.getByRole('main'), part).toContainText('As of 1 June 2014');
  }
});

test('bars, tables and marks are there', async ({ page }) => {
  await page.goto('/kk/kz/bodies');
  await expect(page.getByRole('main').getByRole('img').first()).toBeVisible();
  await expect(page.getByRole('main').getByRole('table')).toBeVisible();
  await page.goto('/kk/kz/methodology');
  await expect(page.getByRole('table', { name: 'Тоғыз мәртебе басқа бес шкалада' })).toBeVisible();
  await page.locator('#KZ-C07 summary').click();
  await expect(page.locator('#KZ-C07')).toContainText('Forum 18');
});

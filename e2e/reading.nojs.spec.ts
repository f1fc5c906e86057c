import { expect, test } from './fixtures';

test('the overview has its numbers as open tables', async ({ page }) => {
  await page.goto('/en/kz');
  await expect(page.locator('h1')).toHaveText(/ of \d+ recommendations to Kazakhstan/);
  const chart = page.getByRole('figure').filter({ has: page.locator('#over-time-chart') });
  await expect(chart.getByRole('table')).toBeVisible();
  await chart.getByRole('rowheader').first().getByRole('link').click();
  await expect(page).toHaveURL(/asOf=\d{4}-12-31/);
});

test('the explorer searches, filters, sorts and turns pages', async ({ page }) => {
  await page.goto('/en/kz/recommendations');
  await page.getByLabel('Search').fill('law');
  await page.getByLabel('Order', { exact: true }).selectOption('oldest');
  await page.getByRole('group', { name: 'Status' }).getByText('Not started').click();
  await page.getByRole('button', { name: 'Show results' }).last().click();
  await expect(page).toHaveURL(/q=law/);
  await expect(page).toHaveURL(/sort=oldest/);
  await expect(page).toHaveURL(/status=NOT_STARTED/);
  await page.getByLabel('Order', { exact: true }).selectOption('');
  await page.getByRole('button', { name: 'Show results' }).last().click();
  await expect(page).toHaveURL(/recommendations\?q=law&status=NOT_STARTED$/);
  await page.getByLabel('Order', { exact: true }).selectOption('oldest');
  await page.getByRole('button', { name: 'Show results' }).last().click();
  await expect(page.getByRole('article').first()).toContainText('Not started');
  await expect(
    page.getByRole('group', { name: 'Status' }).getByLabel(/^Not started/),
  ).toBeChecked();
  await page.getByRole('link', { name: /^Remove the filter Words/ }).click();
  await expect(page).not.toHaveURL(/q=law/);
  await expect(page.getByLabel('Order', { exact: true })).toHaveValue('oldest');
});

test('the filters unfold on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/ru/kz/recommendations');
  const status = page.getByRole('group', { name: 'Статус', exact: true });
  await expect(status).toBeHidden();
  await page.getByText('Фильтры', { exact: true }).first().click();
  await expect(status).toBeVisible();
  await status.getByText('Не начато').click();
  await page.getByRole('button', { name: 'Показать результаты' }).last().click();
  await expect(page).toHaveURL(/status=NOT_STARTED/);
});

test('a report is made and compared', async ({ page }) => {
  await page.goto('/kk/kz/report?body=lync');
  await expect(page).toHaveURL(/knownAt=/);
  await page.getByLabel('Бұрынғы күнмен салыстыру').fill('2025-06-01');
  await page.getByRole('button', { name: 'Есеп жасау' }).click();
  await expect(page.getByText('Әлі берілмеген').first()).toBeVisible();
});

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import readXlsx from 'read-excel-file/node';
import { expect, test } from './fixtures';

/** A recommendation in the list of what was found. */
const found = (page: Page, reference: string) =>
  page.locator(`article[aria-labelledby="${reference}"]`);

test('a search says how it was read, marks what it found and where else it stands', async ({
  page,
}) => {
  await page.goto('/en/kz/recommendations');
  await page.getByLabel('Search', { exact: true }).fill('pilgrimege OR "special watch list');
  await page.getByRole('button', { name: 'Show results' }).first().click();
  await expect(page.getByText('the second quotation mark is missing')).toBeVisible();
  await expect(page.getByText('“pilgrimege” is in no text')).toBeVisible();
  const first = found(page, 'LYNC-2025-5');
  await expect(first.locator('mark').first()).toHaveText('pilgrimage');
  await expect(found(page, 'USCIRF-2025').locator('mark')).toHaveText(['Special', 'Watch', 'List']);

  await page.getByText('How to search, with examples').click();
  await page.getByRole('link', { name: 'body:uscirf year:2014..2021' }).click();
  await expect(found(page, 'USCIRF-2014')).toBeVisible();
  await expect(found(page, 'USCIRF-2025')).toHaveCount(0);
});

test('a search that finds nothing leads to what would', async ({ page }) => {
  await page.goto('/kk/kz/recommendations?q=зиярат+status:implemented&body=uscirf');
  await expect(page.getByRole('heading', { name: 'Бұл іріктеуде ұсыным жоқ' })).toBeVisible();
  await page.goto('/ru/kz/recommendations?q=khidzhab+status:superseded');
  await page.getByRole('link', { name: 'Слова: status:superseded' }).click();
  await expect(page).toHaveURL(/recommendations\?q=khidzhab$/);
  await expect(found(page, 'LYNC-2025-1c').locator('mark').first()).toHaveText(/hijab|хиджаб/i);
  await page.goto('/ru/kz/recommendations?q=регистрация');
  await expect(page.getByRole('heading', { name: 'Найдено также' })).toBeVisible();
  await page.getByRole('region', { name: 'Найдено также' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/ru\/kz\/(asks|evidence|documents)\//);
});

test('exactly the selection comes as a workbook', async ({ page }) => {
  await page.goto('/kk/kz/recommendations?q=body:uscirf');
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'XLSX түрінде жүктеп алу' }).click();
  const [sheet] = await readXlsx(await readFile(await (await waiting).path()));
  const [names = [], ...rows] = sheet?.data ?? [];
  const references = rows.map((row) => row[names.indexOf('reference')]).sort();
  const shown = await page
    .getByRole('article')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-labelledby')));
  expect(references).toEqual(shown.sort());
  expect(String(rows[0]?.[names.indexOf('address')])).toMatch(/\/kk\/kz\/recommendations\/USCIRF-/);
  expect((await page.request.get('/kk/kz/recommendations.xlsx?q=(law')).status()).toBe(400);
});

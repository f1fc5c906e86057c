import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readCsv } from '@/lib/testing/read-csv';
import { expect, test } from './fixtures';

const reference = 'UPR-2010-MEX';

async function search(page: Page, words: string): Promise<void> {
  await page.getByLabel('Search').fill(words);
  await page.getByRole('button', { name: 'Show results' }).first().click();
}

test('finds a recommendation by its words', async ({ page }) => {
  await page.goto('/en/kz/recommendations');
  await search(page, '"religious groups register" OR heritage');
  await expect(page).toHaveURL(/recommendations\?q=[^&]+$/);
  await expect(page.getByRole('article').filter({ hasText: reference })).toBeVisible();
  await search(page, '"religious groups register" -Administrative');
  await expect(page.getByRole('article').filter({ hasText: reference })).toHaveCount(0);
});

test('finds it by facets, and each count is what the facet then leaves', async ({ page }) => {
  await page.goto('/en/kz/recommendations');
  for (const [group, option] of [
    ['Body', 'Mexico'],
    ['Status', 'Regressed'],
  ] as const) {
    const label = page.getByRole('group', { name: group, exact: true }).getByText(option);
    const count = (await label.locator('..').textContent())?.match(/\((\d+)\)/)?.[1];
    await label.click();
    await page.getByRole('button', { name: 'Show results' }).last().click();
    await expect(page.locator('#results')).toHaveText(
      `${count} ${count === '1' ? 'recommendation' : 'recommendations'}`,
    );
  }
  await expect(page.getByRole('article').filter({ hasText: reference })).toBeVisible();

  await page.getByRole('link', { name: /^Remove the filter Body: Mexico/ }).click();
  await expect(page).not.toHaveURL(/body=/);
  await expect(page).toHaveURL(/status=REGRESSED/);
  await page.getByRole('link', { name: 'Remove all filters' }).click();
  await expect(page).toHaveURL(/recommendations$/);
});

test('is told on the explorer how many of them the overview counts', async ({ page }) => {
  await page.goto('/en/kz');
  const [, total] = /of (\d+) rec/.exec(String(await page.locator('h1').textContent())) ?? [];
  await page.getByRole('link', { name: 'Recommendations', exact: true }).first().click();
  await page.getByRole('link', { name: `${total} of them are addressed to Kazakhstan` }).click();
  await expect(page.locator('#results')).toHaveText(`${total} recommendations`);
  await expect(page.getByRole('link', { name: /of them are addressed/ })).toHaveCount(0);
});

test('finds nothing, and is told what to leave out', async ({ page }) => {
  await page.goto(`/en/kz/recommendations?q=heritage&status=REGRESSED`);
  await expect(page.getByText('Nothing fits all of this at once')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Status: Regressed' }).last().click();
  await expect(page.getByRole('article').first()).toBeVisible();
  await search(page, 'the of and');
  await expect(page.getByText(/only words that are too common/)).toBeVisible();
});

test('turns pages without losing the selection', async ({ page }) => {
  await page.goto('/en/kz/recommendations?addressee=kz-government&sort=reference');
  const first = await page.getByRole('article').first().textContent();
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(page).toHaveURL(/addressee=kz-government&sort=reference&page=2/);
  await expect(page.getByRole('article').first()).not.toHaveText(String(first));
});

test('the same status stands on the overview, the explorer, the page, the report and in the CSV', async ({
  page,
}) => {
  for (const asOf of ['', '2010-12-31']) {
    const day = asOf ? `asOf=${asOf}` : '';
    await page.goto(`/en/kz/recommendations?q=${reference}&${day}`);
    const row = page.getByRole('article').filter({ hasText: reference });
    const badge = row.getByRole('link').first();
    const status = String(await badge.textContent());

    await row.getByRole('heading').getByRole('link').click();
    const head = page.getByRole('main').locator('header').first();
    await expect(head).toContainText(reference);
    await expect(head.getByRole('link', { name: status, exact: true })).toBeVisible();

    await page.goto(`/en/kz?${day}`);
    const line = page.getByRole('main').getByRole('listitem').filter({ hasText: status }).first();
    const [count] = /\d+/.exec(String(await line.textContent())) ?? [];
    await line.getByRole('link').click();
    await expect(page).toHaveURL(/status=/);
    await expect(page.locator('#results')).toHaveText(new RegExp(`^${count} recommendation`));
    await page.goto(`${page.url()}&q=${reference}`);
    await expect(page.getByRole('article').filter({ hasText: reference })).toBeVisible();

    await page.goto(`/en/kz/report?q=${reference}&${day}`);
    const cells = page.locator('#all ~ *, section:has(> * > #all)').getByRole('row', {
      name: new RegExp(reference),
    });
    await expect(cells.first()).toContainText(status);
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download as CSV' }).click();
    const file = await (await downloading).path();
    const lines = readCsv(await readFile(file, 'utf8'));
    expect(lines.find((one) => one.reference === reference)?.status_name).toBe(status);
  }
});

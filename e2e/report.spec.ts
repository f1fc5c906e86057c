import { readFile } from 'node:fs/promises';
import { readCsv } from '@/lib/testing/read-csv';
import { expect, test } from './fixtures';

const counted = /(\d+|None)\D+(\d+) recommendations? implemented/;

test('makes a report of a selection whose address pins both times', async ({ page }) => {
  await page.goto('/en/kz/recommendations?body=upr');
  await page.getByRole('link', { name: 'Make a status report' }).click();
  await expect(page).toHaveURL(/\/en\/kz\/report\?body=upr&asOf=\d{4}-\d\d-\d\d&knownAt=\d{4}/);
  await expect(page.locator('h1')).toHaveText('Status report: Kazakhstan');
  await expect(page.getByRole('main')).toContainText('Body: UPR');
  await expect(page.getByRole('main')).toContainText(counted);
  const citation = page.getByText(/^Qadam, status report on Kazakhstan/);
  await expect(citation).toContainText(page.url());

  await page.getByLabel('Compare with an earlier day').fill('2019-12-31');
  await page.getByRole('button', { name: 'Make the report' }).click();
  await expect(page).toHaveURL(/since=2019-12-31/);
  const changes = page.getByRole('region', { name: 'What changed since 31 December 2019' });
  await expect(changes.getByRole('row').nth(1)).toContainText('→');
  await expect(
    changes.getByRole('row').nth(1).locator('a[href^="#source-"]').first(),
  ).toBeVisible();
});

test('says when the earlier day is none', async ({ page }) => {
  await page.goto('/en/kz/report?since=2999-01-01');
  await expect(page.getByText('Enter a day before the day of the report')).toBeVisible();
  await page.goto('/en/kz/report?since=soon');
  await expect(page.getByText('Enter a date that exists')).toBeVisible();
});

test('says in the CSV what the page says', async ({ page }) => {
  await page.goto('/kk/kz/report?theme=registration&since=2019-12-31');
  const references = await page
    .getByRole('region', { name: 'Іріктеудегі барлық ұсыным' })
    .getByRole('rowheader')
    .getByRole('link')
    .allTextContents();
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^qadam-kz-report-\d{4}-\d\d-\d\d\.csv$/);
  const lines = readCsv(await readFile(await download.path(), 'utf8'));
  expect(lines.map(({ reference }) => reference)).toEqual(references);
  const address = new URL(page.url());
  for (const line of lines) {
    expect(line.as_of).toBe(address.searchParams.get('asOf'));
    expect(line.known_at).toBe(address.searchParams.get('knownAt'));
    expect(new URL(String(line.address)).pathname).toBe(`/kk/kz/recommendations/${line.reference}`);
  }
  const page404 = await page.request.get(new URL(String(lines[0]?.address)).pathname);
  expect(page404.status()).toBe(200);
});

test('prints: without navigation, with its address, each table with its head', async ({ page }) => {
  await page.goto('/ru/kz/report?body=un-sr-forb&since=2019-12-31');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Составить отчёт' })).toBeHidden();
  const addresses = page.getByText(/knownAt=/);
  await expect(addresses.first()).toHaveText(page.url());
  await expect(addresses.first()).toBeVisible();
  await expect(addresses.last()).toBeVisible();
  await expect(page.getByText('Свобода религии или убеждений', { exact: true })).toBeVisible();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(20_000);
  const width = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  expect(width).toBe(true);
});

test('is there for a machine: types, names, no cache, nothing for an unknown country', async ({
  request,
}) => {
  const response = await request.get('/en/kz/recommendations.csv?status=IMPLEMENTED');
  expect(response.headers()['content-type']).toBe('text/csv; charset=utf-8');
  expect(response.headers()['content-disposition']).toMatch(/^attachment; filename="qadam-kz-/);
  const lines = readCsv(await response.text());
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.every(({ status }) => status === 'IMPLEMENTED')).toBe(true);
  expect((await request.get('/en/zz/report.csv')).status()).toBe(404);
  expect((await request.get('/xx/kz/recommendations.csv')).status()).not.toBe(500);
});

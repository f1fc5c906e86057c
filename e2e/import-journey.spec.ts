import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';

const rows = [
  'To,Text,From,Response,Action,Issue,Session',
  'Kazakhstan,"Let communities of a browser test register, freely.",Mexico,Accepted,4,"Freedom of religion,Trees of a test",7',
  'Kazakhstan,Listen to a browser test.,Norway,Noted,2,Freedom of religion,7',
  'Narnia,End the winter.,Norway,Noted,2,Winter,7',
  'Kazakhstan,=Wait for a browser test.,Norway,Perhaps,2,Freedom of religion,7',
  '',
].join('\r');

async function upload(page: Page, name: string, content: Buffer): Promise<void> {
  await page.goto('/en/desk/import');
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name, mimeType: 'text/csv', buffer: content });
  await page.getByRole('button', { name: 'Upload and look' }).click();
}

const count = (page: Page, outcome: string) =>
  page
    .getByRole('row', { name: new RegExp(`^${outcome} \\d`) })
    .getByRole('cell')
    .last();

test('a file is uploaded, tried out, carried out, found by readers, undone and brought back', async ({
  page,
  context,
  login,
}) => {
  test.setTimeout(120_000);
  await login({ role: 'EDITOR', voice: 'editorial-desk' });
  await page.goto('/kk/desk/import');
  await context.clearCookies();
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('a') },
  });
  await page.getByRole('button', { name: 'Жүктеп, қарау' }).click();
  await expect(page).toHaveURL(/\/kk\/sign-in\?reason=again&to=%2Fkk%2Fdesk%2Fimport/);
  await login({ role: 'EDITOR', voice: 'editorial-desk' });
  await upload(page, 'table.csv', Buffer.from('89504e470d0a1a0a00', 'hex'));
  await expect(page.getByRole('status')).toContainText('neither a CSV nor an XLSX file');

  await upload(page, 'upr.csv', Buffer.from(rows));
  await expect(page.getByText('Recognised as: UPR Info data set.')).toBeVisible();
  await expect(page.getByLabel('What “Text” fills')).toHaveValue('officialText');
  await page.getByLabel('What “Text” fills').selectOption('');
  await page.getByRole('button', { name: 'Start the dry run' }).press('Enter');
  await expect(page.getByText(/A column that this layout needs is missing/)).toBeVisible();
  await page.getByLabel('What “Text” fills').selectOption('officialText');
  await page.getByRole('button', { name: 'Start the dry run' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'What would change' })).toBeVisible({
    timeout: 30_000,
  });
  await expect(count(page, 'New')).toHaveText('2');
  await expect(count(page, 'Left out')).toHaveText('1');
  await expect(page.getByText('“Trees of a test” stands for')).toBeVisible();
  await expect(page.getByText('A reviewer or an administrator')).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download the rejected rows' }).click();
  const mending = readFileSync(await (await download).path(), 'utf8');
  expect(mending).toContain(
    "5,Response,Not one of the values that are known.,Kazakhstan,'=Wait for a browser test.,Norway",
  );
  const batch = page.url();
  await page.goto('/en/desk');
  await expect(page.getByRole('link', { name: 'Imports: tried out, to be decided' })).toBeVisible();

  await context.clearCookies();
  await login({ role: 'REVIEWER', voice: 'editorial-desk' });
  await page.goto(batch);
  await page.getByLabel(/^Carry out without the rejected rows/).check();
  await page.getByRole('button', { name: 'Carry out the batch' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'What was done' })).toBeVisible({
    timeout: 30_000,
  });
  await expectAccessible(page);
  await page
    .getByRole('row', { name: /New Let communities of a browser test/ })
    .getByRole('link')
    .click();
  await expect(page.getByRole('main')).toContainText('Imported from');
  await expect(page.getByRole('main')).toContainText('UPR Info');
  const address = page.url();

  await page.goto(batch);
  await page.getByRole('button', { name: 'Undo the batch' }).press('Enter');
  await expect(page.getByText('Undone', { exact: false }).first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/^Carried out .* Undone /)).toBeVisible({ timeout: 30_000 });
  await page.goto(address);
  await expect(page.getByRole('main')).toContainText(/batch \d+ undone/);

  await upload(page, 'upr.csv', Buffer.from(rows));
  await page.getByRole('button', { name: 'Start the dry run' }).click();
  await expect(count(page, 'Brought back')).toHaveText('2', { timeout: 30_000 });
});

test('the selection of the explorer can be taken along for editing, by the desk alone', async ({
  page,
  login,
}) => {
  await login({ role: 'EDITOR', voice: 'editorial-desk' });
  await page.goto('/en/kz/recommendations?body=uscirf');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'For editing (CSV)' }).click(),
  ]);
  const path = await download.path();
  const { readFile } = await import('node:fs/promises');
  const text = await readFile(path, 'utf8');
  expect(text.split('\r\n')[0]).toContain('reference,version,country,document');
  await upload(page, 'edit.csv', Buffer.from(text));
  await expect(page.getByText('Recognised as: Our own layout.')).toBeVisible();
  await page.getByRole('button', { name: 'Start the dry run' }).click();
  await expect(count(page, 'Unchanged')).not.toHaveText('0', { timeout: 30_000 });
  await expect(page.getByRole('row', { name: /^Changed \d/ })).toHaveCount(0);
});

test('who watches a batch keeps watching when the line drops', async ({
  page,
  context,
  login,
  database,
  complaints,
}) => {
  const { accountId } = await login({ role: 'EDITOR', voice: 'editorial-desk' });
  const id = randomUUID();
  await database`INSERT INTO import_batches (id, file_name, file_size, file_sha256, format, encoding, delimiter,
      header, mapping, state, progress_done, progress_total, created_by_id)
    VALUES (${id}, 'watched.csv', 1, sha256('x'), 'csv', 'utf-8', ',', '{a}', '{""}', 'STAGING', 15, 40, ${accountId})`;
  await page.goto(`/en/desk/import/${id}`);
  await expect(page.getByText('15 of 40')).toBeVisible();
  const lost = page.waitForEvent('requestfailed');
  await context.setOffline(true);
  await lost;
  await expect(page.getByText('15 of 40')).toBeVisible();
  await context.setOffline(false);
  await database`UPDATE import_batches SET progress_done = 32 WHERE id = ${id}`;
  await expect(page.getByText('32 of 40')).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('80%');
  await database`DELETE FROM import_batches WHERE id = ${id}`;
  // The line that dropped.
  expect(complaints.splice(0).join()).toContain('healthz');
});

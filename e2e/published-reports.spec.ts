import { createHash } from 'node:crypto';
import { expect, test } from './fixtures';

test('from a selection to a report that is frozen, read and cited by anybody', async ({
  page,
  browser,
  login,
}) => {
  await login({ role: 'REVIEWER', voice: 'editorial-desk' });
  await page.goto('/en/kz/recommendations?body=upr');
  await page.getByRole('link', { name: 'Make a report to publish of this selection' }).click();
  await expect(page.getByLabel('Selection')).toHaveValue('body=upr');
  await page.getByRole('button', { name: 'Show what it says' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Title' })).toBeVisible();
  const title = `The UPR so far ${Date.now()}`;
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Compare with an earlier day').fill('2019-12-31');
  await page.getByLabel('Introduction').fill('We **asked** the ministry.\n\n- twice');
  await page.getByRole('button', { name: 'Show what it says' }).click();
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview.locator('blockquote strong')).toHaveText('asked');
  await page.getByLabel('I have read the preview').check();
  await page.getByRole('button', { name: 'Publish version 1' }).click();
  await page.getByRole('link', { name: 'See it as readers do' }).click();
  await expect(page).toHaveURL(/\/en\/kz\/reports\/KZ-R\d+\/v1$/);
  const address = page.url();
  const latest = address.replace(/\/v1$/, '');

  const stranger = await browser.newContext({ javaScriptEnabled: false });
  const reader = await stranger.newPage();
  await reader.goto('/en/kz/reports');
  await reader.getByRole('link', { name: title }).click();
  await expect(reader).toHaveURL(latest);
  await expect(reader.locator('h1')).toHaveText(title);
  const said = await reader.getByText(/^\d+ recommendations are in this selection/).textContent();
  const counts = await reader
    .getByRole('table', { name: 'Recommendations by status' })
    .getByRole('row')
    .locator('td:nth-child(2)')
    .allTextContents();
  const total = counts.reduce((sum, count) => sum + Number(count), 0);
  expect(said).toContain(`${total} recommendations`);
  const all = reader.getByRole('table', { name: 'Recommendations with status and reason' });
  await expect(all.getByRole('rowheader')).toHaveCount(total);
  await expect(reader.getByText(`“${title}”`)).toContainText(address);
  const get = async (file: string) => reader.request.get(`${address}/${file}`);
  const content = await (await get('content.json')).body();
  const hash = createHash('sha256').update(content).digest('hex');
  await expect(reader.getByText(hash)).toBeVisible();
  expect(JSON.parse(content.toString('utf8')).title).toBe(title);
  expect(await (await get('cite.bib')).text()).toContain(`title = {{${title}}}`);
  expect(await (await get('cite.ris')).text()).toContain(`TI  - ${title}\r\n`);
  expect((await get('report.exe')).status()).toBe(404);
  // A job writes the files right after the publication.
  await expect
    .poll(
      async () => {
        await reader.goto(address);
        return reader.getByRole('link', { name: /^(PDF|DOCX|XLSX|CSV) \(/ }).count();
      },
      { timeout: 30_000 },
    )
    .toBe(4);
  const pdf = await get('report.pdf');
  expect(pdf.headers()['content-disposition']).toMatch(/^attachment; filename="KZ-R\d+-v1\.pdf"/);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');

  await page.getByRole('link', { name: 'Desk' }).click();
  await page.getByRole('link', { name: 'Reports', exact: true }).click();
  await page.getByRole('link', { name: title }).click();
  await page.getByLabel('What this version changes').fill('The day of comparison.');
  await page.getByLabel('Compare with an earlier day').fill('2018-12-31');
  await page.getByRole('button', { name: 'Show what it says' }).click();
  await page.getByLabel('I have read the preview').check();
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(page.getByText('Published: version 2.')).toBeVisible();

  await reader.goto(address);
  await expect(reader.getByText('There is a later version')).toBeVisible();
  await expect(reader.getByText(hash)).toBeVisible();
  await reader.getByRole('link', { name: 'Read the latest version' }).click();
  await expect(reader.getByText('What changed: The day of comparison.')).toBeVisible();
  await expect(
    reader.getByRole('heading', { name: 'What changed since 31 December 2018' }),
  ).toBeVisible();
  await stranger.close();
});

import { createHash } from 'node:crypto';
import { expectAccessible } from './accessible';
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
  // A job writes the files right after the publication; the page tells how far it is, without being loaded again.
  const files = page.getByRole('region', { name: 'Files of version 1' });
  await expect(files.getByRole('cell', { name: 'Ready' })).toHaveCount(4, { timeout: 30_000 });
  await expectAccessible(page);
  const written = (await files.locator('code').first().textContent()) ?? '';
  await page.getByRole('link', { name: 'See it as readers do' }).click();
  await expect(page).toHaveURL(/\/en\/kz\/reports\/KZ-R\d+\/v1$/);
  const address = page.url();
  await expectAccessible(page);
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
  await reader.goto(address);
  await expect(reader.getByRole('link', { name: /^(PDF|DOCX|XLSX|CSV) \(/ })).toHaveCount(4);
  const pdf = await get('report.pdf');
  expect(pdf.headers()['content-disposition']).toMatch(/^attachment; filename="KZ-R\d+-v1\.pdf"/);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  expect(
    createHash('sha256')
      .update(await pdf.body())
      .digest('hex'),
  ).toBe(written);

  await page.getByRole('link', { name: 'Desk', exact: true }).click();
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

test('a report in the making saves itself; two people on it see both versions, and one puts it away', async ({
  page,
  context,
  browser,
  login,
  makePerson,
  sessionOf,
  baseURL,
  database,
  complaints,
}) => {
  const writer = await login({ role: 'EDITOR', voice: 'editorial-desk' });
  const signIn = async (who: typeof writer, where: typeof context) => {
    const cookie = await sessionOf(who);
    await where.addCookies([{ ...cookie, url: baseURL, httpOnly: true, sameSite: 'Lax' }]);
  };
  await page.goto('/en/desk/reports/new?body=upr');
  await page.getByLabel('Introduction').fill('First the words.');
  await expect(page.getByText(/^Saved at \d\d:\d\d\.$/)).toBeVisible();
  await page.reload();
  await expect(page).toHaveURL(/\/desk\/reports\/KZ-R\d+$/);
  await expect(page.locator('h1')).toHaveText('(no title yet)');
  await expect(page.getByLabel('Selection')).toHaveValue('body=upr');
  await expect(page.getByLabel('Introduction')).toHaveValue('First the words.');
  const notes = page.getByLabel('Notes');
  const saved = async () => {
    const rows =
      await database`SELECT notes FROM report_drafts WHERE created_by_id = ${writer.accountId}`;
    return rows.map((row) => row.notes);
  };
  await context.setOffline(true);
  await notes.fill('Typed without a line');
  await expect(page.getByText('Not saved: no connection. Kept in this browser.')).toBeVisible();
  await context.setOffline(false);
  await expect.poll(saved, { timeout: 15_000 }).toEqual(['Typed without a line']);
  await context.clearCookies();
  await notes.fill('Typed after the session had ended');
  await expect(page.getByText('Not saved: your session has ended.')).toBeVisible({
    timeout: 15_000,
  });
  await signIn(writer, context);
  await page.reload();
  await expect(notes).toHaveValue('Typed after the session had ended');
  await expect.poll(saved, { timeout: 15_000 }).toEqual(['Typed after the session had ended']);

  const other = await makePerson({ role: 'EDITOR', voice: 'editorial-desk' });
  const elsewhere = await browser.newContext({ baseURL });
  await signIn(other, elsewhere);
  const faster = await elsewhere.newPage();
  await faster.goto(page.url());
  await expect(faster.getByText('Open at the same time: ')).toContainText(writer.name);
  const title = `Written by two ${Date.now()}`;
  await faster.getByLabel('Title').fill(title);
  await expect(faster.getByText(/^Saved at/)).toBeVisible();
  await notes.fill('Written at the same time');
  await expect(page.getByText('saved elsewhere since')).toBeVisible({ timeout: 15_000 });
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText(`${other.name} saved this draft on`)).toBeVisible();
  await expect(notes).toHaveValue('Written at the same time');
  await expect(page.getByText(title)).toBeVisible();
  await page.locator('#take-title').check();
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.locator('h1')).toHaveText(title);
  await expect(notes).toHaveValue('Written at the same time');
  await elsewhere.close();

  await page.getByRole('button', { name: 'Discard draft' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Discard this draft' })).toBeVisible();
  await page.getByLabel('I do not need this draft any more').check();
  await page.getByRole('button', { name: 'Discard draft' }).click();
  await expect(page.getByText('The draft was discarded.')).toBeVisible();
  await expect(page.getByRole('link', { name: title })).toHaveCount(0);
  complaints.length = 0;
});

import { readFile } from 'node:fs/promises';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';

test('a reader chooses columns, which stay and are in the files', async ({ page }) => {
  await page.goto('/en/kz/recommendations?addressee=kz-government');
  await page.getByText('Columns', { exact: true }).click();
  for (const column of ['Themes', 'Status', 'Pieces of evidence'])
    await page
      .getByRole('group', { name: /^Choose what to see/ })
      .getByLabel(column, { exact: true })
      .check();
  await page.getByRole('button', { name: 'Show these columns' }).click();
  await expect(page).toHaveURL(/columns=status&columns=theme&columns=evidence$/);
  const heads = page.getByRole('table').getByRole('columnheader');
  await expect(heads).toHaveText(['Reference', 'Status', 'Themes', 'Pieces of evidence']);

  // Sorted, on the next page, filtered and on a past day it is the same table.
  await page.getByLabel('Order', { exact: true }).selectOption('reference');
  await page.getByRole('button', { name: 'Show results' }).first().click();
  await expect(page).toHaveURL(/sort=reference/);
  await page.getByRole('link', { name: 'Next' }).first().click();
  await expect(page).toHaveURL(/page=2/);
  await expect(heads).toHaveCount(4);
  await page.getByLabel('As of', { exact: true }).fill('2024-12-31');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(/asOf=2024-12-31/);
  await page.getByRole('link', { name: /^Remove the filter Addressee/ }).click();
  await expect(page).toHaveURL(/columns=status&columns=theme&columns=evidence&sort=reference$/);
  await expect(heads).toHaveCount(4);

  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download as CSV' }).click();
  const text = await readFile(await (await waiting).path(), 'utf8');
  expect(text.split('\r\n')[0]?.slice(1)).toBe(
    'reference,status,status_name,says,authorship,attributed_from,themes,evidence_count,as_of,known_at,address',
  );
  expect((await page.request.get('/en/kz/recommendations.xlsx?columns=price')).status()).toBe(400);

  // A card for each on a phone; words that were looked for stay marked.
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/en/kz/recommendations?q=hijab&columns=summary&columns=made&columns=price');
  await expect(
    page.getByText('Left out, because the address says something unknown'),
  ).toContainText('columns=price');
  const row = page.getByRole('row').filter({ hasText: 'LYNC-2025-1c' });
  await expect(row.locator('mark').first()).toHaveText(/hijab/i);
  await expect(row.getByText('Year made')).toBeVisible();
  await page.getByText('Columns: 2 chosen').click();
  await page.getByRole('link', { name: 'Back to the usual list' }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('a person keeps views that nobody else sees; their addresses are for everybody', async ({
  page,
  login,
  request,
  database,
}) => {
  const address = '/en/kz/recommendations?status=NOT_STARTED&columns=summary&sort=reference';
  const { accountId } = await login({ role: 'EDITOR', voice: 'forum-18' });
  await page.goto(address);
  await page.getByText('Saved views', { exact: true }).click();
  await page.getByRole('link', { name: 'Keep this selection' }).click();
  await expect(page.getByText('Kazakhstan · Status: Not started · 1 column')).toBeVisible();
  await page.getByRole('button', { name: 'Save view' }).click();
  await expect(page.getByText('Enter an answer').first()).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('What I look after privately');
  await page.getByRole('button', { name: 'Save view' }).click();
  await expect(page.getByText('The view is saved.')).toBeVisible();
  await page.getByRole('link', { name: 'What I look after privately' }).click();
  await expect(page).toHaveURL(address);

  // Who is signed in sees it in the explorer; whoever has the address, the same selection without a trace of it.
  const list = page.getByText('Saved views: 1');
  await list.click();
  await expect(page.getByRole('link', { name: 'What I look after privately' })).toBeVisible();
  await expectAccessible(page, []);
  const own = await page.request.get(address);
  expect(await own.text()).toContain('What I look after privately');
  expect(own.headers()['cache-control']).toMatch(/private|no-store/);
  const everybody = await (await request.get(address)).text();
  expect(everybody).not.toContain('What I look after');
  expect(everybody).not.toContain('Saved views');
  expect(everybody).toContain('<th scope="row"');

  // Another selection in its place, another name, and the end of it.
  await page.goto('/en/kz/recommendations?q=law&page=2');
  await page.getByText('Saved views: 1').click();
  await page.getByRole('link', { name: 'Keep this selection' }).click();
  await page.getByLabel('Name', { exact: true }).first().fill('What I look after privately');
  await page.getByRole('button', { name: 'Save view' }).click();
  await expect(page.getByText('You have a view of this name already').first()).toBeVisible();
  await page.getByRole('button', { name: 'Replace with the selection above What I' }).click();
  await expect(page.getByText('The view now shows the other selection.')).toBeVisible();
  await page.getByText('Rename What I').click();
  await page.getByLabel('Name', { exact: true }).fill('Laws');
  await page.getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByText('The view has its new name.')).toBeVisible();
  await page.getByText('Address for everyone').first().click();
  await expect(page.getByRole('textbox', { name: 'Address for everyone' })).toHaveValue(
    /^http.*\/en\/kz\/recommendations\?q=law$/,
  );
  await expectAccessible(page);

  // What a view names may be gone by the time it is opened.
  await database`UPDATE saved_views SET query = 'status=DONE&theme=gone' WHERE account_id = ${accountId}`;
  await page.goto('/en/desk/account/views');
  await page.getByRole('link', { name: 'Laws' }).click();
  await expect(page.getByText(/Left out.*status=DONE/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Remove the filter Theme: gone' })).toBeVisible();
  await page.goto('/en/desk/account/views');
  await page.getByRole('button', { name: 'Delete Laws' }).click();
  await expect(page.getByText('The view is deleted.')).toBeVisible();
  await expect(page.getByText('You have saved no view yet.')).toBeVisible();
});

import { expect, test } from './fixtures';

test('two editors of one thing see each other, choose field by field, and an earlier version returns', async ({
  page,
  login,
  makePerson,
  sessionOf,
  browser,
  baseURL,
}) => {
  test.setTimeout(150_000);
  const editor = await login({ role: 'EDITOR', voice: 'editorial-desk' });
  await page.goto('/en/desk');
  await page
    .getByRole('navigation', { name: 'Desk' })
    .getByRole('link', { name: 'Record' })
    .click();
  await page.getByRole('link', { name: 'Sources', exact: true }).click();
  await page.getByLabel('Search').fill('KZ-W41');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('link', { name: 'KZ-W41', exact: true }).click();
  const note = page.getByRole('textbox', { name: 'Note' });
  const publisher = page.getByRole('textbox', { name: 'Publisher' });
  await expect(note).toBeVisible();
  const shipped = await note.inputValue();

  const other = await makePerson({ role: 'EDITOR', voice: 'editorial-desk' });
  const context = await browser.newContext({ baseURL });
  const cookie = await sessionOf(other);
  await context.addCookies([{ ...cookie, url: baseURL, httpOnly: true, sameSite: 'Lax' }]);
  const faster = await context.newPage();
  await faster.goto('/en/desk/edit/source/KZ-W41');
  await expect(faster.getByText(`Open at the same time: ${editor.name}`)).toBeVisible();
  await faster.getByLabel('Publisher', { exact: false }).fill('The faster publisher');
  await faster.getByRole('button', { name: 'Save' }).click();
  await expect(faster.getByText('Saved. Readers see it now.')).toBeVisible();

  await note.fill('The words of the slower one.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(`${other.name} saved this on`)).toBeVisible();
  await expect(note).toHaveValue('The words of the slower one.');
  await expect(page.locator('#take-publisher')).toBeChecked();
  await expect(page.locator('#take-note')).not.toBeChecked();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. Readers see it now.')).toBeVisible();
  await expect(note).toHaveValue('The words of the slower one.');
  await expect(publisher).toHaveValue('The faster publisher');

  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.getByRole('heading', { name: 'Version 3: changed' })).toBeVisible();
  await expect(page.getByRole('list').filter({ hasText: 'Version 3' })).toContainText(other.name);
  await page.getByRole('link', { name: 'Look at this version and restore it' }).last().click();
  await expect(page.getByText('This form shows version 1.')).toBeVisible();
  await expect(note).toHaveValue(shipped);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. Readers see it now.')).toBeVisible();
  await page.getByRole('link', { name: 'History' }).click();
  await expect(
    page.getByRole('heading', { name: 'Version 4: an earlier version restored' }),
  ).toBeVisible();
  await context.close();
});

test('what was kept never takes the place of what somebody is typing', async ({ page, login }) => {
  await login({ role: 'EDITOR', voice: 'editorial-desk' });
  const address = '/en/desk/edit/theme/new';
  const definition = page.getByLabel('Definition');
  await page.goto(address);
  await page.getByLabel('Name').fill('Kept before');
  await definition.fill('Kept before.');
  // A slow line: the page is there and its scripts are not.
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  await expect(definition).toHaveValue('');
  await definition.fill('Typed meanwhile.');
  release();
  await expect(page.getByLabel('Name')).toHaveValue('Kept before');
  await expect(definition).toHaveValue('Typed meanwhile.');
  await page.reload();
  await expect(definition).toHaveValue('Typed meanwhile.');
});

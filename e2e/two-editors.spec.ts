import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { progressPath } from './progress-page';

const reference = 'USDOS-2019-4';

test('two editors of one draft: the second is told, sees both versions and loses nothing', async ({
  page,
  login,
  makePerson,
  sessionOf,
  browser,
  baseURL,
  complaints,
}) => {
  await login({ role: 'EDITOR', voice: 'editorial-desk' });
  await page.goto(progressPath(reference));
  const reason = page.getByLabel('Reason', { exact: true });
  await reason.fill('The first words.');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('Saved as a draft.')).toBeVisible();

  const other = await makePerson({ role: 'EDITOR', voice: 'editorial-desk' });
  const context = await browser.newContext({ baseURL });
  const cookie = await sessionOf(other);
  await context.addCookies([{ ...cookie, url: baseURL, httpOnly: true, sameSite: 'Lax' }]);
  const faster = await context.newPage();
  await faster.goto(page.url());
  const open = `Open at the same time: `;
  await expect(page.getByText(`${open}${other.name}`)).toBeVisible({ timeout: 30_000 });
  await expect(faster.getByText(open)).toBeVisible();
  await faster.getByLabel('Reason', { exact: true }).fill('The words of the faster one.');
  await faster.getByRole('radio', { name: /^Not started/ }).check();
  await faster.getByRole('button', { name: 'Save draft' }).click();
  await expect(faster.getByText('Saved as a draft.')).toBeVisible();

  await reason.fill('The words of the slower one.');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText(`${other.name} saved this draft on`)).toBeVisible();
  await expect(reason).toHaveValue('The words of the slower one.');
  await expect(page.getByText('The words of the faster one.')).toBeVisible();
  const status = page.getByRole('group', { name: 'Status' });
  await expect(status).toBeVisible();
  await page.locator('#take-status').check();
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText(`${other.name} saved this draft on`)).toBeHidden();
  await expect(reason).toHaveValue('The words of the slower one.');
  await expect(page.getByRole('radio', { name: /^Not started/ })).toBeChecked();

  // What a browser kept is of the version it was typed on, however often the page is painted since.
  await page.context().setOffline(true);
  await reason.fill('Typed without a line.');
  await expect(page.getByText('Not saved: no connection.')).toBeVisible();
  const address = page.url();
  await page.goto('about:blank');
  await faster.goto(address);
  await faster.getByLabel('Reason', { exact: true }).fill('Said meanwhile.');
  await faster.getByRole('button', { name: 'Save draft' }).click();
  await expect(faster.getByText('Saved as a draft.')).toBeVisible();
  await page.context().setOffline(false);
  await page.goto(address);
  await expect(reason).toHaveValue('Typed without a line.');
  await expect(page.getByText('this draft has been saved elsewhere since')).toBeVisible();
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText(`${other.name} saved this draft on`)).toBeVisible();
  await expect(page.getByText('Said meanwhile.')).toBeVisible();
  await expect(reason).toHaveValue('Typed without a line.');
  // The browser says that the line was gone.
  complaints.length = 0;
  await context.close();
});

test('one person with two browsers is offered the draft that they began in the other one', async ({
  page,
  login,
  sessionOf,
  browser,
  baseURL,
  database,
}) => {
  const person = await login({ role: 'EDITOR', voice: 'editorial-desk' });
  const form = progressPath('USDOS-2019-5');
  await page.goto(form);
  await page.getByLabel('Reason', { exact: true }).fill('Begun at the office.');
  await expect(page.getByText(/^Saved at/)).toBeVisible();

  const context = await browser.newContext({ baseURL });
  const cookie = await sessionOf(person);
  await context.addCookies([{ ...cookie, url: baseURL, httpOnly: true, sameSite: 'Lax' }]);
  const other = await context.newPage();
  await other.goto(form);
  const reason = other.getByLabel('Reason', { exact: true });
  await expect(other.getByText('You have an unfinished draft of this')).toBeVisible();
  await expectAccessible(other);
  await expect(reason).toHaveCount(0);
  await other.getByRole('link', { name: 'Begin another one' }).click();
  await expect(reason).toHaveValue('');
  await other.goBack();
  await other.getByRole('link', { name: 'Go on with your draft' }).click();
  await expect(reason).toHaveValue('Begun at the office.');
  await reason.fill('Gone on with at home.');
  await other.getByRole('button', { name: 'Save draft' }).click();
  await expect(other.getByText('Saved as a draft.')).toBeVisible();
  const drafts = await database`
    SELECT reason FROM assessment_drafts WHERE author_id = ${person.accountId}`;
  expect([...drafts]).toEqual([{ reason: 'Gone on with at home.' }]);
  await context.close();
});

test('a draft on what was archived meanwhile can still be read, and put away', async ({
  page,
  login,
  database,
}) => {
  const person = await login({ role: 'EDITOR', voice: 'editorial-desk' });
  const archived = 'CORNELL-2021-2';
  await page.goto(progressPath(archived));
  await page.getByLabel('Reason', { exact: true }).fill('Written before it went.');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('Saved as a draft.')).toBeVisible();
  await database`UPDATE recommendations SET archived_at = now(), archived_reason = 'Entered twice.'
    WHERE reference = ${archived}`;
  await page.goto('/en/desk/drafts');
  await page.getByRole('link', { name: `Open ${archived}` }).click();
  await expect(page.getByText(/^The recommendation was archived/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save draft' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Read the draft' }).click();
  await expect(page.getByText('Written before it went.')).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page).toHaveURL(/\/desk\?discarded=1$/);
  await database`UPDATE recommendations SET archived_at = NULL, archived_reason = NULL
    WHERE reference = ${archived}`;
  const [draft] = await database`
    SELECT state FROM assessment_drafts WHERE author_id = ${person.accountId}`;
  expect(draft?.state).toBe('DISCARDED');
});

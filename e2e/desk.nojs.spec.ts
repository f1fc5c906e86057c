import { hash } from '@node-rs/argon2';
import { expect, test } from './fixtures';
import { fillIn, progressPath } from './progress-page';

const password = 'several unrelated words';

test('signs in, records progress and has it reviewed without JavaScript', async ({
  page,
  context,
  login,
  makePerson,
  database,
}) => {
  test.setTimeout(120_000);
  const reference = 'ARTICLE-2024-3';
  const reason = 'Recorded without any script.';
  const editor = await makePerson({ role: 'EDITOR', voice: 'editorial-desk' });
  await database`
    UPDATE accounts SET password_hash = ${await hash(password)} WHERE id = ${editor.accountId}`;
  await page.goto(progressPath(reference));
  await page.getByLabel('E-mail').fill(editor.email);
  await page.getByLabel('Password').fill('a wrong password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('This e-mail and password do not belong together')).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue(editor.email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.locator('h1')).toHaveText('Record progress');

  await page.getByLabel('Reason', { exact: true }).fill(reason);
  await page.getByLabel('Search the record').fill('KZ-E14');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(page.getByRole('group', { name: 'Found' })).toContainText('KZ-E14');
  await expect(page.getByLabel('Reason', { exact: true })).toHaveValue(reason);
  await page.getByRole('group', { name: 'Found' }).getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(page.getByText('There is a problem')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Cited here' })).toContainText('KZ-E14');
  await fillIn(page, { status: 'Substantially implemented', reason, from: '2026-01-15' });
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('Saved as a draft.')).toBeVisible();
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(page.getByText(`“${reference}” was handed to review.`)).toBeVisible();

  await context.clearCookies();
  await login({ role: 'REVIEWER', voice: 'editorial-desk' });
  await page.goto('/en/desk/review');
  const line = page.getByRole('listitem').filter({ hasText: reference });
  await line.getByRole('link', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Return with comment' }).click();
  await expect(page.getByText('Say what is missing or wrong').first()).toBeVisible();
  await page.getByRole('button', { name: 'Publish assessment' }).click();
  await expect(page.getByText(`“${reference}” is published.`)).toBeVisible();
  await page.goto(`/en/kz/recommendations/${reference}`);
  await expect(page.getByRole('main')).toContainText(reason);
});

test('an ended session gives back what was typed', async ({ page, login, database }) => {
  const reason = 'Typed before the session ended.';
  const editor = await login({ role: 'EDITOR', voice: 'editorial-desk' });
  await page.goto(progressPath('ARTICLE-2024-4'));
  await page.getByRole('radio', { name: /^Not started/ }).check();
  await page.getByLabel('Reason', { exact: true }).fill(reason);
  await database`UPDATE accounts SET session_version = 2 WHERE id = ${editor.accountId}`;
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('Your session has ended').first()).toBeVisible();
  await expect(page.getByLabel('Reason', { exact: true })).toHaveValue(reason);
  await expect(page.getByRole('radio', { name: /^Not started/ })).toBeChecked();

  // Signed in again elsewhere, the same button saves.
  await database`UPDATE accounts SET session_version = 1 WHERE id = ${editor.accountId}`;
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('Saved as a draft.')).toBeVisible();
  await expect(page.getByLabel('Reason', { exact: true })).toHaveValue(reason);
});

test('a form on several that is refused gives back all of it, evidence in the making too', async ({
  page,
  login,
}) => {
  await login({ role: 'EDITOR', voice: 'editorial-desk' });
  await page.goto('/en/desk/progress?r=UPR-2014-ITA&r=UPR-2014-IND');
  await page.getByRole('checkbox', { name: /^UPR-2014-IND/ }).uncheck();
  await page.getByText('Add evidence that is not in the record').click();
  const typed = {
    Title: 'A law that is only half typed',
    'What it says': 'What it may say.',
    'First possible day': '2026-01-10',
  };
  for (const [label, text] of Object.entries(typed))
    await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByLabel('Kind', { exact: true }).selectOption('Law');
  for (const button of ['Submit for review', 'Add and cite', 'Search']) {
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect(page.getByText('There is a problem')).toBeVisible({
      visible: button !== 'Search',
    });
    await expect(page.getByText('The evidence begun here is not cited yet')).toHaveCount(
      button === 'Submit for review' ? 2 : 0,
    );
    for (const [label, text] of Object.entries(typed)) {
      const field = page.getByLabel(label, { exact: true });
      await expect(field).toHaveValue(text);
      await expect(field).toBeVisible();
    }
    await expect(page.getByLabel('Kind', { exact: true })).toHaveValue('LAW');
    await expect(page.getByRole('checkbox', { name: /^UPR-2014-IND/ })).not.toBeChecked();
  }
});

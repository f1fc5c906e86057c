import { expect, test } from './fixtures';
import { fillIn, progressPath } from './progress-page';

test('a session that ends in mid-form loses nothing that was typed', async ({
  page,
  context,
  login,
  sessionOf,
  database,
  baseURL,
}) => {
  const reference = 'USDOS-2019-7';
  const reason = 'Typed while the session was running out.';
  const editor = await login({ role: 'EDITOR', voice: 'editorial-desk' });
  await page.goto(progressPath(reference));
  await fillIn(page, { status: 'In progress', reason, from: '2026-02-01' });
  await database`UPDATE accounts SET session_version = 2 WHERE id = ${editor.accountId}`;
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('Your session has ended')).toBeVisible();
  await expect(page.getByLabel('Reason', { exact: true })).toHaveValue(reason);
  await expect(page.getByRole('radio', { name: /^In progress/ })).toBeChecked();
  await expect(page.getByRole('group', { name: 'Cited here' }).getByRole('checkbox')).toBeChecked();

  // Signed in again in another tab: the same page goes on.
  const again = await sessionOf(editor, 2);
  await context.addCookies([{ ...again, url: baseURL, httpOnly: true, sameSite: 'Lax' }]);
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('Saved as a draft.')).toBeVisible();
  await expect(page.getByLabel('Reason', { exact: true })).toHaveValue(reason);
  const [draft] = await database`
    SELECT reason, status, version FROM assessment_drafts WHERE author_id = ${editor.accountId}`;
  expect(draft).toEqual({ reason, status: 'IN_PROGRESS', version: 1 });
});

test('what was typed is there again after the page was closed', async ({ page, login }) => {
  await login({ role: 'EDITOR', voice: 'editorial-desk' });
  await page.goto(progressPath('USDOS-2019-8'));
  await page.getByLabel('Reason', { exact: true }).fill('Half a thought');
  await page.goto('/en/desk');
  await page.goto(progressPath('USDOS-2019-8'));
  await expect(page.getByLabel('Reason', { exact: true })).toHaveValue('Half a thought');
  await expect(page.getByText('What you had typed here was restored.')).toBeVisible();
});

test('a comment typed in a review survives the end of the session', async ({
  page,
  login,
  makePerson,
  database,
}) => {
  const author = await makePerson({ role: 'EDITOR', voice: 'editorial-desk' });
  const reviewer = await login({ role: 'REVIEWER', voice: 'editorial-desk' });
  const [draft] = await database`
    INSERT INTO assessment_drafts (id, recommendation_id, voice_id, author_id, state, reason,
      submitted_at, updated_at)
    SELECT gen_random_uuid(), r.id, v.id, ${author.accountId}, 'SUBMITTED', 'Because.', now(), now()
    FROM recommendations r, voices v
    WHERE r.reference = 'USDOS-2019-5' AND v.slug = 'editorial-desk' RETURNING id`;
  await page.goto(`/en/desk/review/${draft?.id}`);
  await page.getByLabel('Comment for the author').fill('Which source?');
  await database`UPDATE accounts SET session_version = 2 WHERE id = ${reviewer.accountId}`;
  await page.getByRole('button', { name: 'Return with comment' }).click();
  await expect(page.getByText('Your session has ended.')).toBeVisible();
  await expect(page.getByLabel('Comment for the author')).toHaveValue('Which source?');
});

test('any other form of the desk leads back in beside what was typed', async ({
  page,
  login,
  database,
}) => {
  const { accountId } = await login({ role: 'ADMINISTRATOR', voice: 'editorial-desk' });
  await page.goto(`/en/desk/people/${accountId}`);
  const name = page.getByRole('textbox', { name: 'Name' });
  await name.fill('Another name');
  await database`UPDATE sessions SET ended_at = now(), end_reason = 'SIGNED_OUT' WHERE account_id = ${accountId}`;
  await name.press('Enter');
  const wayBack = page
    .getByRole('alert')
    .getByRole('link', { name: 'Sign in (opens in a new tab)' });
  await expect(wayBack).toHaveAttribute('href', '/en/sign-in');
  await expect(name).toHaveValue('Another name');
});

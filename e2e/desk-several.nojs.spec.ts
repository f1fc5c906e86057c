import { expect, test } from './fixtures';
import { fillIn } from './progress-page';

test('works on a selection, and reviews with comments, without JavaScript', async ({
  page,
  context,
  login,
  database,
}) => {
  await login({ role: 'EDITOR', voice: 'editorial-desk' });
  await page.goto('/en/desk/recommendations?q=UPR-2014');
  for (const name of [/^UPR-2014-IRL/, /^UPR-2014-USA/])
    await page.getByRole('checkbox', { name }).check();
  await page.getByRole('button', { name: 'Record progress on the chosen ones' }).click();
  await fillIn(page, { status: 'In progress', reason: '', from: '2026-01-15' });
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(page.getByText('There is a problem')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Cited here' }).getByRole('checkbox')).toBeChecked();
  await page.getByLabel('Reason', { exact: true }).fill('Without a script, for both.');
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(page.getByText('2 drafts were handed to review.')).toBeVisible();

  await context.clearCookies();
  await login({ role: 'REVIEWER', voice: 'editorial-desk' });
  const [draft] = await database`SELECT d.id FROM assessment_drafts d
    JOIN recommendations r ON r.id = d.recommendation_id
    WHERE r.reference = 'UPR-2014-IRL' AND d.reason = 'Without a script, for both.'`;
  await page.goto(`/en/desk/review/${draft?.id}`);
  await page.getByText('Comment on this field: Reason').click();
  await page.locator('#comment-reason').fill('For both?');
  await page.locator('#field-reason').getByRole('button', { name: 'Add comment' }).click();
  await expect(page.locator('#field-reason')).toContainText('For both?');
  await page.getByRole('button', { name: 'Resolved' }).click();
  await expect(page.getByText('· resolved')).toBeVisible();
  await page.getByText('Publish later').click();
  await page.getByLabel('Day', { exact: true }).fill('2099-01-01');
  await page.getByLabel('Hour').fill('09:30');
  await page.getByRole('button', { name: 'Schedule publication' }).click();
  await expect(page.getByText('“UPR-2014-IRL” is scheduled.')).toBeVisible();
  await page.goto(`/en/desk/review/${draft?.id}`);
  await page.getByRole('button', { name: 'Take the schedule back' }).click();
  await expect(page.getByText('“UPR-2014-IRL” waits for review again.')).toBeVisible();
});

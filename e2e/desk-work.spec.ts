import { expect, test } from './fixtures';
import { progressPath } from './progress-page';

test('the desk says what waits, and a selection is kept fresh in one action', async ({
  page,
  login,
  database,
}) => {
  const references = ['USDOS-2019-1', 'USDOS-2019-2'];
  await login({ role: 'EDITOR', voice: 'editorial-desk' });
  await page.goto('/en/desk');
  const panels = page.getByRole('region', { name: 'What waits' });
  await expect(panels.getByRole('listitem').filter({ hasText: 'My drafts' })).toContainText(
    'You have no unfinished draft.',
  );
  const stale = panels.getByRole('listitem').filter({ hasText: /Stale/ });
  await expect(stale).toContainText(/\d+ days ago/);
  await stale.getByRole('link').click();
  await expect(page.locator('h1')).toHaveText('Stale');

  await page.goto('/en/desk/recommendations?q=USDOS-2019');
  await page.getByRole('button', { name: 'Checked, nothing changed' }).click();
  await expect(page.getByText('Choose at least one recommendation').first()).toBeVisible();
  for (const reference of references)
    await page.getByRole('checkbox', { name: new RegExp(`^${reference} `) }).check();
  await page.getByRole('button', { name: 'Checked, nothing changed' }).click();
  await expect(page.getByText('2 judgements are fresh again.')).toBeVisible();
  const rows = await database`SELECT h.verified_on >= current_date - 1 AS is_fresh
    FROM headlines h JOIN recommendations r ON r.id = h.recommendation_id
    WHERE r.reference IN ${database(references)}`;
  expect(rows.map(({ is_fresh }) => is_fresh)).toEqual([true, true]);

  await page.goto(progressPath('USDOS-2019-6'));
  await page.getByRole('button', { name: 'Checked, nothing changed' }).click();
  await expect(page.getByText('This judgement is fresh again.')).toBeVisible();
  await page.goto('/en/kz/recommendations/USDOS-2019-6');
  await expect(page.getByRole('main')).toContainText(/Verified (today|yesterday)/);
});

import { expect, test } from './fixtures';

test('the desk folds a text of another voice with a note, and takes the note away', async ({
  page,
  login,
  browser,
  baseURL,
  database,
}) => {
  test.setTimeout(120_000);
  const [judgement] = await database`
    SELECT a.id, a.reason, r.reference FROM assessments a
    JOIN voices v ON v.id = a.voice_id JOIN recommendations r ON r.id = a.recommendation_id
    WHERE v.slug = 'kazakhstan' AND NOT EXISTS (SELECT 1 FROM assessments other
      WHERE other.recommendation_id = r.id AND other.voice_id = v.id AND other.id <> a.id)
    ORDER BY r.position LIMIT 1`;
  const reference = String(judgement?.reference);
  const reader = await (await browser.newContext({ baseURL })).newPage();
  const card = reader.locator('#voices').locator('xpath=ancestor::section').getByRole('article');
  const theirs = card.filter({ hasText: 'Kazakhstan' });
  const text = theirs.getByText(String(judgement?.reason), { exact: true });

  await login({ role: 'REVIEWER', voice: 'editorial-desk' });
  await page.goto('/en/desk/moderation');
  await page.getByLabel('Find what other voices said').fill(reference);
  await page.getByRole('button', { name: 'Find' }).click();
  await page.goto(`/en/desk/moderation/${judgement?.id}`);
  await page.getByRole('button', { name: 'Place note' }).click();
  await expect(page.getByText('What does the note do?: Choose an answer')).toBeVisible();
  await page.getByRole('radio', { name: /^Folded/ }).check();
  await page.getByLabel('Why').fill('A remark of the browser tests.');
  await page.getByRole('button', { name: 'Place note' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();

  await reader.goto(`/en/kz/recommendations/${reference}`);
  await expect(theirs).toContainText('Folded by the editorial desk');
  await expect(theirs).toContainText('A remark of the browser tests.');
  await expect(text).toBeHidden();
  await theirs.getByText('Show the text all the same').click();
  await expect(text).toBeVisible();

  await page.getByRole('button', { name: 'Take the note away' }).click();
  await expect(page.getByRole('heading', { name: 'Earlier notes' })).toBeVisible();
  await reader.reload();
  await expect(text).toBeVisible();
  await expect(reader.getByRole('main')).not.toContainText('A remark of the browser tests.');
});

import { expect, test } from './fixtures';

test('an administrator withholds a text, and readers see a marker and why', async ({
  page,
  login,
  request,
  database,
}) => {
  test.setTimeout(60_000);
  const [row] = await database`SELECT reference, confidence_note AS text FROM evidence
    WHERE confidence_note IS NOT NULL AND confidence_note <> '[withheld]' ORDER BY reference DESC LIMIT 1`;
  const { reference, text } = row as { reference: string; text: string };
  const asReader = async () => (await request.get(`/en/kz/evidence/${reference}`)).text();
  await login({ role: 'ADMINISTRATOR', voice: 'editorial-desk' });
  await page.goto('/en/desk');
  await page.getByRole('link', { name: 'Withholding' }).click();
  await page.getByLabel('Kind').selectOption('evidence');
  await page.getByLabel('Its name in addresses').fill(reference);
  await page.getByRole('button', { name: 'Show its texts' }).click();
  await page.getByRole('radio', { name: 'note on confidence' }).check();
  await page.getByRole('button', { name: 'Withhold for good' }).click();
  await expect(page.getByRole('alert').first()).toContainText('Choose an answer');
  await expect(page.getByRole('radio', { name: 'note on confidence' })).toBeChecked();
  await page.getByLabel('Reason', { exact: true }).selectOption('PRIVACY');
  await page.getByRole('checkbox', { name: 'I have read what will happen' }).check();
  await page.getByRole('button', { name: 'Withhold for good' }).click();
  await expect(page.getByText('Withheld. The marker stands in its place now.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: reference })).toContainText('privacy');

  await page.goto(`/en/kz/evidence/${reference}`);
  await expect(page.getByText('A text on this page was withheld')).toBeVisible();
  await expect(page.getByText('reason: privacy').first()).toBeVisible();
  await expect(page.getByText('[withheld on')).toBeVisible();
  expect(await asReader()).not.toContain(text);
  // Another thing may say the same words of itself: this one's history must not.
  const [event] = await database`SELECT count(*)::int AS count FROM audit_events a
    JOIN evidence e ON e.id = a.subject_id WHERE e.reference = ${reference}
      AND (a.before::text LIKE ${`%${text}%`} OR a.after::text LIKE ${`%${text}%`})`;
  expect(event?.count).toBe(0);
});

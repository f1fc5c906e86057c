import { randomUUID } from 'node:crypto';
import { expect, test } from './fixtures';

test('a reply is sent with the keyboard alone, and nothing stays in the browser', async ({
  page,
  database,
}) => {
  const body = `The law was changed (${randomUUID()}).`;
  await page.goto('/en/kz/suggest?kind=reply&about=UNSR-2014-b');
  await page.getByLabel('Your reply').focus();
  await page.keyboard.type(body);
  await page.getByRole('button', { name: 'Send reply' }).focus();
  await page.keyboard.press('Enter');
  const problems = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  await expect(problems).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Which organisation replies?')).toBeFocused();
  await expect(page.getByLabel('Your reply')).toHaveValue(body);
  await page.keyboard.type('A ministry');
  await page.keyboard.press('Enter');
  await expect(page.getByText('It has reached the editorial desk')).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel('Your reply')).toBeVisible();
  const rows = await database`SELECT kind, organisation, locale, contact FROM suggestions
    WHERE body = ${body}`;
  expect([...rows]).toEqual([
    { kind: 'REPLY', organisation: 'A ministry', locale: 'en', contact: null },
  ]);
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(kept).not.toContain('The law was changed');
  expect(await page.context().cookies()).toEqual([]);
});

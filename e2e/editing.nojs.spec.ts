import { expect, test } from './fixtures';

test('a thing is added, corrected and archived without JavaScript', async ({
  page,
  login,
  database,
}) => {
  const editor = await login({ role: 'EDITOR', voice: 'editorial-desk' });
  await page.goto('/en/desk/edit/evidence/new');
  await page.getByLabel('Title').fill('A fact of a browser test');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('alert')).toContainText('Kind: Choose an answer');
  await expect(page.getByLabel('Title')).toHaveValue('A fact of a browser test');
  await page.getByLabel('Kind').selectOption('EVENT');
  await page.getByLabel('In our words').fill('It happened in a test.');
  await page.getByLabel('First possible day').fill('2020-01-01');
  await page.getByLabel('Direction').first().selectOption('NEUTRAL');
  await page.getByLabel('Confidence', { exact: true }).selectOption('LOW');
  await page.getByLabel('Source').first().fill('KZ-NOWHERE');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('alert')).toContainText('There is no entry with this reference');
  await page.getByLabel('Source').first().fill('KZ-S1');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByText('Saved. Evidence added at the desk')).toBeVisible();
  const title = page.locator('h1');
  await expect(title).toHaveText('A fact of a browser test');
  await expect(page.getByLabel('Source').first()).toHaveValue('KZ-S1');
  const open = () =>
    database`SELECT 1 FROM editing_presences WHERE account_id = ${editor.accountId}`;
  await expect.poll(open).toHaveLength(1);
  await page.getByLabel('Title').fill('A fact, corrected');
  await page.locator('summary', { hasText: 'Correction' }).click();
  await page.getByLabel('This is a correction').check();
  await page.getByLabel('What was wrong').fill('It was another fact.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('What is right now');
  await page.getByLabel('What is right now').fill('It is this one.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('Look at the line below');
  await expect(page.locator('dd', { hasText: 'It was another fact.' })).toBeVisible();
  await page.getByLabel('The line is right').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(title).toHaveText('A fact, corrected');
  await page.getByLabel('Reason, for readers').fill('It was only a test.');
  await page.getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByText('Archived: It was only a test.')).toBeVisible();
  await page.getByRole('button', { name: 'Bring back from the archive' }).click();
  await expect(page.getByText('Back from the archive.')).toBeVisible();
  await page.goto('/en/kz/corrections');
  const line = page.getByRole('listitem').filter({ hasText: 'It was another fact.' });
  await expect(line).toContainText('It is this one.');
});

test('a recommendation is divided into sub-points without JavaScript', async ({
  page,
  login,
  database,
}) => {
  await login({ role: 'EDITOR', voice: 'editorial-desk' });
  const broken = await page.request.get('/en/desk/edit/theme/%E0%A4%A');
  expect(broken.status()).toBe(404);
  await page.goto('/en/desk/edit/recommendation/ARTICLE-2024-2');
  await page.getByRole('link', { name: 'Split into sub-points' }).click();
  await page.getByLabel('Number in the document').first().fill('1 (a)');
  await page.getByLabel('In our words').nth(2).fill('A sub-point of a browser test.');
  await page.getByRole('button', { name: 'Add the sub-points' }).click();
  await expect(page.getByRole('alert')).toContainText('Sub-points');
  await expect(page.getByLabel('In our words').nth(2)).toHaveValue(
    'A sub-point of a browser test.',
  );
  await page.getByLabel('In our words').first().fill('The first part.');
  await page.getByRole('button', { name: 'Add the sub-points' }).click();
  await expect(page.getByText('2 sub-points were added.')).toBeVisible();
  await page.goto('/en/kz/recommendations/ARTICLE-2024-2b');
  await expect(page.locator('h1')).toContainText('A sub-point of a browser test.');
  await expect(page.getByText('Not assessed').first()).toBeVisible();
  await database`UPDATE recommendations SET archived_at = now(), archived_reason = 'A test is over.'
    WHERE reference IN ('ARTICLE-2024-2a', 'ARTICLE-2024-2b')`;
});

test('one ask becomes two, those become one, and the address of the first leads on', async ({
  page,
  login,
  database,
}) => {
  await login({ role: 'EDITOR', voice: 'editorial-desk' });
  await database`INSERT INTO asks (id, slug, title, description, position)
    VALUES (gen_random_uuid(), 'ask-of-a-test', 'An ask of a browser test', 'One.', 900),
      (gen_random_uuid(), 'ask-that-stays', 'The ask that stays', 'Two.', 901)`;
  await database`INSERT INTO ask_recommendations (ask_id, recommendation_id)
    SELECT a.id, r.id FROM asks a, recommendations r
    WHERE a.slug = 'ask-of-a-test' AND r.reference IN ('USDOS-2019-2', 'USDOS-2019-3')`;
  await page.goto('/en/desk/edit/ask/ask-of-a-test');
  await page.getByRole('link', { name: 'Divide into two asks' }).click();
  await page.getByLabel('Title').fill('The part of an ask');
  await page.getByRole('button', { name: 'Divide', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Move to the new ask');
  await expect(page.getByLabel('Title')).toHaveValue('The part of an ask');
  await page.getByLabel('USDOS-2019-2').check();
  await page.getByLabel('Description').fill('A demand of its own.');
  await page.getByRole('button', { name: 'Divide', exact: true }).click();
  await expect(page.locator('h1')).toHaveText('The part of an ask');
  await page.goto('/en/desk/edit/ask/ask-of-a-test');
  await page.getByRole('link', { name: 'Merge with another ask' }).click();
  await page.getByLabel('Merge into').selectOption('ask-that-stays');
  await page.getByRole('button', { name: 'Show what would happen' }).click();
  await expect(page.getByText('1 recommendation moves.')).toBeVisible();
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Reason, for readers');
  await page.getByLabel('Reason, for readers').fill('They are one demand.');
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.locator('h1')).toHaveText('The ask that stays');
  await page.goto('/en/kz/asks/ask-of-a-test');
  await expect(page).toHaveURL(/\/asks\/ask-that-stays$/);
  await expect(page.locator('h1')).toHaveText('The ask that stays');
  await database`DELETE FROM ask_recommendations l USING asks a
    WHERE a.id = l.ask_id AND a.slug IN ('ask-that-stays', 'the-part-of-an-ask')`;
});

test('values pasted from a spreadsheet stand on the indicator’s page', async ({
  page,
  login,
  database,
}) => {
  await login({ role: 'EDITOR', voice: 'editorial-desk' });
  await page.goto('/en/desk/edit/indicator/KZ-I01');
  await page.getByRole('link', { name: 'Paste values from a spreadsheet' }).click();
  const table = page.getByLabel('Table');
  const rows = ['from\tcountry\tvalue\tsource', '1995\tkz\t12,5\tKZ-S3', '1996\tkz\tmany\tKZ-S3'];
  await table.fill(rows.join('\n'));
  await page.getByRole('button', { name: 'Add the values' }).click();
  await expect(page.getByText('Line 3, Number: Enter a number')).toBeVisible();
  await expect(table).toHaveValue(rows.join('\n'));
  await table.fill(rows.join('\n').replace('many', '13'));
  await page.getByRole('button', { name: 'Add the values' }).click();
  await expect(page.getByText('2 values were added.')).toBeVisible();
  await table.fill('from\tvalue\n1995\t14\n1996\t13');
  await page.getByRole('button', { name: 'Add the values' }).click();
  await expect(page.getByText('1 value that exists would change').first()).toBeVisible();
  await expect(page.getByRole('row', { name: /^KZ-I01-1995/ })).toContainText(/12\.5\s*14/);
  await page.getByRole('button', { name: 'Save the values as shown' }).click();
  await expect(page.getByText('1 value was changed.')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Values of indicators' }).click();
  await expect(page.getByRole('link', { name: 'KZ-I01-1995' })).toBeVisible();
  await page.goto('/en/kz/indicators/government-religious-regulation');
  await expect(page.getByRole('main')).toContainText('14');
  await database`UPDATE observations SET archived_at = now(), archived_reason = 'A test is over.'
    WHERE reference IN ('KZ-I01-1995', 'KZ-I01-1996')`;
});

test('what others name does not go, and what goes keeps its page', async ({ page, login }) => {
  await login({ role: 'EDITOR', voice: 'editorial-desk' });
  await page.goto('/en/desk/edit/body/uscirf');
  await page.getByLabel('Reason, for readers').fill('It was only a test.');
  await page.getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByRole('alert')).toContainText('Other entries still name this one');
  await expect(page.getByLabel('Reason, for readers')).toHaveValue('It was only a test.');
  await expect(page.getByRole('link', { name: 'USCIRF-2014', exact: true })).toBeVisible();
  await page.goto('/en/desk/edit/theme/new');
  await page.getByLabel('Permanent reference').fill('a-theme-of-a-test');
  await page.getByLabel('Name').fill('A theme of a browser test');
  await page.getByLabel('Definition').fill('What a test is about.');
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByLabel('Reason, for readers').fill('The test is over.');
  await page.getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByText('Archived: The test is over.')).toBeVisible();
  await page.goto('/en/kz/themes/a-theme-of-a-test');
  await expect(page.locator('h1')).toHaveText('This entry was archived');
  await expect(page.getByText('The test is over.')).toBeVisible();
  await page.goto('/en/kz/themes');
  await expect(page.getByRole('link', { name: 'A theme of a browser test' })).toHaveCount(0);
});

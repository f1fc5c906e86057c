import { readCsv } from '@/lib/testing/read-csv';
import { expect, test } from './fixtures';

const numberIn = (text: string | null) => Number(text?.match(/\d+/)?.[0] ?? 0);

test('what changed between two days: from the overview, by its form, as a picture, a list and a file', async ({
  page,
}) => {
  await page.goto('/en/kz');
  await page.getByRole('main').getByRole('link', { name: 'What changed between two days' }).click();
  await expect(page).toHaveURL(/\/en\/kz\/changes$/);
  const form = page.getByRole('form', { name: 'Choose two days' });
  await form.getByLabel('From').fill('2019-12-31');
  await form.getByRole('button', { name: 'Compare' }).click();
  await expect(page).toHaveURL(/from=2019-12-31/);
  await expect(page.locator('h1')).toContainText('From 31 December 2019 to');

  const moved = page.getByRole('region', { name: /changed status$/ });
  const count = numberIn(await moved.getByRole('heading').textContent());
  expect(count).toBeGreaterThan(10);
  await expect(moved.getByRole('listitem').filter({ hasText: '→' })).toHaveCount(
    Math.min(25, count),
  );
  await expect(moved.locator('a[href*="/evidence/"]').first()).toBeVisible();
  const made = numberIn(
    await page
      .getByRole('region', { name: /new recommendations?$/ })
      .getByRole('heading')
      .textContent(),
  );

  // The grid adds up: its row of totals is everything that stands somewhere now.
  const grid = page.getByRole('region', { name: 'From which status to which' }).getByRole('table');
  await expect(grid).toBeVisible();
  const totals = (await grid.getByRole('row').last().getByRole('cell').allTextContents()).map(
    Number,
  );
  const all = totals.pop();
  expect(totals.reduce((sum, one) => sum + one, 0)).toBe(all);
  await expect(grid.getByRole('row', { name: 'Not made yet' }).getByRole('cell').last()).toHaveText(
    String(made),
  );

  const link = page.getByRole('link', { name: 'What changed, as CSV' });
  const file = await page.request.get(String(await link.getAttribute('href')));
  expect(file.headers()['content-disposition']).toMatch(/filename="qadam-kz-changes-/);
  const lines = readCsv(await file.text());
  expect(lines).toHaveLength(count + made);
  expect(lines.filter(({ status_on_since }) => status_on_since === 'NOT_MADE')).toHaveLength(made);
  expect(
    lines.every((line) => line.since === '2019-12-31' && line.status !== line.status_on_since),
  ).toBe(true);

  const corrected = page.getByRole('region', { name: 'What Qadam corrected' });
  await corrected.getByLabel(/Qadam said at the beginning of/).fill('2020-01-01');
  await corrected.getByRole('button', { name: 'Compare' }).click();
  await expect(page).toHaveURL(/knownFrom=2020-01-01/);
  await expect(page.getByRole('region', { name: 'What Qadam corrected' })).toContainText(
    'recommendations made by that day came to this record later',
  );

  await form.getByLabel('From').fill('2026-01-01');
  await form.getByLabel('To').fill('2025-01-01');
  await form.getByRole('button', { name: 'Compare' }).click();
  await expect(form.getByText('Enter a day before the later one')).toBeVisible();
  await expect(form.getByLabel('From')).toHaveValue('2026-01-01');
  expect(
    (await page.request.get('/en/kz/changes.csv?from=2026-01-01&to=2025-01-01')).status(),
  ).toBe(400);
});

test('a past day as Qadam knew it then is a plain choice, kept by every link', async ({ page }) => {
  await page.goto('/en/kz/bodies');
  await page.getByLabel('As of').fill('2019-12-31');
  await page.getByLabel('Knowledge').selectOption('As Qadam knew it then');
  await page.getByRole('main').getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/knownAt=then/);
  await expect(page.getByRole('main')).toContainText('As Qadam knew it on 31 December 2019');
  await expect(page.getByLabel('Knowledge')).toHaveValue(/^2019-12-31T17:59:59.999Z$/);
});

test('bodies, days and voices side by side, with the explorer’s counts', async ({ page }) => {
  await page.goto('/en/kz/compare');
  const form = page.getByRole('form', { name: 'Choose two' });
  await form.getByLabel('One body').selectOption('lync');
  await form.getByLabel('Another body').selectOption('upr');
  await form.getByRole('button', { name: 'Compare' }).click();
  await expect(page).toHaveURL(/one=lync/);
  const counts = page.getByRole('table', { name: 'Counts and shares by status' });
  const total = numberIn(
    (await counts.getByRole('cell').last().textContent())?.split(' of ')[1] ?? '',
  );
  expect(total).toBeGreaterThan(19);
  // No share of so few, and each share with what it is of.
  await expect(counts).toContainText(/\d+ of \d+ \(\d+%\)/);
  await expect(counts.getByRole('row').nth(1).getByRole('cell').first()).toHaveText(/^\d+ of \d+$/);
  const chart = page.getByRole('figure').first();
  await chart.getByRole('link', { name: 'UPR' }).first().click();
  await expect(page.locator('#results, main h2').first()).toBeVisible();
  await expect(page.getByRole('main')).toContainText(`${total} recommendations`);

  await page.goto('/en/kz/compare?kind=dates&one=2014-12-31&asOf=2019-12-31');
  await page.getByRole('link', { name: 'What changed between these two days' }).click();
  await expect(page).toHaveURL(/changes\?from=2014-12-31&to=2019-12-31/);

  await page.goto('/en/kz/compare');
  await page.getByRole('link', { name: 'Voices', exact: true }).click();
  await form.getByLabel('One voice').selectOption('uscirf');
  await form.getByRole('button', { name: 'Compare' }).click();
  await expect(page.locator('h1')).toContainText('USCIRF');
  await expect(page.getByRole('main')).toContainText(/says/);
  await page.goto('/en/kz/compare?one=nobody');
  await expect(page.getByText('There is no “nobody” here.')).toBeVisible();
});

test('an address of which a part says nothing compares what is usual, and says what it left out', async ({
  page,
}) => {
  await page.goto('/en/kz/compare?kind=nonsense');
  await expect(
    page.getByText('Left out, because the address says something unknown'),
  ).toContainText('kind=nonsense');
  await expect(page.getByRole('main').getByRole('figure')).toHaveCount(1);
});

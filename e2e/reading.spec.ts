import { expect, test } from './fixtures';

/** What a stranger reads first, in each language: the answer, and the words of the scale. */
const languages = {
  en: { answer: /^(\d+|None) of \d+ recommendations? to Kazakhstan/, notStarted: 'Not started' },
  ru: { answer: /^Казахстан: .* из \d+ рекомендаци/, notStarted: 'Не начато' },
  kk: { answer: /^Қазақстан: \d+ ұсынымның ішінде/, notStarted: 'Басталмаған' },
} as const;

for (const [locale, { answer, notStarted }] of Object.entries(languages)) {
  test(`a stranger reads in ${locale} where everything stands and goes on to the rows`, async ({
    page,
  }) => {
    await page.goto(`/${locale}`);
    await expect(page).toHaveURL(new RegExp(`/${locale}/kz$`));
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page.locator('h1')).toHaveText(answer);
    for (const id of [
      'by-body',
      'by-theme',
      'over-time',
      'asks',
      'indicators',
      'changes',
      'contested',
      'attention',
      'gaps',
    ]) {
      await expect(page.locator(`#${id}`)).toBeVisible();
    }

    const line = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: notStarted })
      .first();
    const count = Number((await line.textContent())?.match(/\d+/)?.[0]);
    expect(count).toBeGreaterThan(0);
    await line.getByRole('link').click();
    await expect(page.locator('#results')).toHaveText(new RegExp(`(^|\\D)${count}(\\D|$)`));
    await page.getByRole('article').first().getByRole('heading').getByRole('link').click();
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.getByRole('main')).toContainText(notStarted);
  });
}

test('the pictures are drawn from the numbers beside them', async ({ page }) => {
  await page.goto('/en/kz');
  const chart = page.getByRole('figure').filter({ has: page.locator('#over-time-chart') });
  await expect(chart.locator('svg.recharts-surface')).toHaveCount(0);
  await chart.scrollIntoViewIfNeeded();
  await expect(chart.locator('svg.recharts-surface').first()).toBeVisible();
  await chart.getByText('The numbers', { exact: true }).click();
  const rows = chart.getByRole('table').getByRole('row');
  const last = (await rows.last().getByRole('cell').allTextContents()).map(Number);
  expect(last.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(last.at(-1));
  await expect(page.locator('h1')).toContainText(`of ${last.at(-1)} recommendations`);
});

test('a past day is kept from page to page', async ({ page }) => {
  await page.goto('/en/kz');
  await page.getByLabel('As of').fill('2014-06-01');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.locator('h1')).toHaveText(/^On 1 June 2014, /);
  await page.getByRole('link', { name: /^See all/ }).click();
  await expect(page).toHaveURL(/asOf=2014-06-01/);
  await expect(page.getByRole('main')).toContainText('As of 1 June 2014');
  // Made in December 2014: it does not exist yet, and is not found.
  await page.getByLabel('Search').fill('UNSR-2014-d');
  await page.getByRole('button', { name: 'Show results' }).first().click();
  await expect(page).toHaveURL(/asOf=2014-06-01/);
  await expect(page.getByRole('article', { name: /^Stressed above/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'Recommendations', exact: true }).click();
  await expect(page).toHaveURL(/asOf=2014-06-01/);
  await page.getByRole('link', { name: 'Back to today' }).click();
  await expect(page).not.toHaveURL(/asOf/);
});

test('an address with nonsense in it is answered and says what was left out', async ({ page }) => {
  const response = await page.goto(
    '/en/kz/recommendations?status=DONE&year=soon&page=-3&sort=price&q=%00&asOf=2019-99-99&knownAt=never&body=upr',
  );
  expect(response?.status()).toBe(200);
  await expect(page.getByRole('main')).toContainText('status=DONE');
  await expect(page.locator('#results')).toHaveText(/^\d+ recommendations$/);
});

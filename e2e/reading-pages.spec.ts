import { expect, test } from './fixtures';

/** In each language: what a 404 says, and the word of its way back. */
const languages = {
  en: { lost: 'This page does not exist', back: 'Go to the overview' },
  ru: { lost: 'Такой страницы нет', back: 'Перейти к обзору' },
  kk: { lost: 'Мұндай бет жоқ', back: 'Шолуға өту' },
} as const;

/** What a page owes its reader: how many different things of the record it shows, by their links or anchors. */
const figures: readonly [address: string, selector: string, count: number][] = [
  ['/asks', 'main h2 a[href*="/asks/"]', 22],
  ['/asks/end-compulsory-registration', 'main li a[href*="/recommendations/"]', 5],
  ['/bodies/upr', 'main li a[href*="/recommendations/"]', 25],
  ['/bodies', 'main table a[href*="/documents/"]', 24],
  ['/documents/lync-trip-report-2025', 'main li a[href*="/recommendations/"]', 15],
  ['/themes', 'main h2 a[href*="/themes/"]', 17],
  ['/timeline', 'main li a[href*="/evidence/"]', 59],
  ['/indicators', 'main h3 a[href*="/indicators/"]', 18],
  ['/methodology', 'main li[id^="status-"]', 9],
  ['/methodology', 'main li[id^="KZ-C"]', 16],
  ['/gaps', 'main li[id^="KZ-G"]', 23],
  ['/gaps', '[aria-labelledby="noEvidence"] li a[href*="/recommendations/"]', 21],
];

for (const locale of Object.keys(languages)) {
  for (const [address, selector, count] of figures) {
    test(`/${locale}/kz${address} shows the ${count} of ${selector}`, async ({ page }) => {
      await page.goto(`/${locale}/kz${address}`);
      const names = await page
        .locator(selector)
        .evaluateAll((all) => all.map((one) => one.id || one.getAttribute('href')));
      // The desk's own journeys, in the same database, may have published more.
      expect(new Set(names).size).toBeGreaterThanOrEqual(count);
    });
  }
}

for (const [locale, { lost, back }] of Object.entries(languages)) {
  for (const address of [
    'kz/asks/no-such-ask',
    'kz/bodies/no-such-body',
    'kz/documents/no-such-document',
    'kz/themes/no-such-theme',
    'kz/evidence/KZ-E99',
    'kz/indicators/no-such-indicator',
    'kz/recommendations/NO-1900-1',
    'kz/no-such-page',
    'zz/timeline',
  ]) {
    test(`/${locale}/${address} is a 404 with a way back`, async ({ page, complaints }) => {
      const response = await page.goto(`/${locale}/${address}`);
      expect(response?.status()).toBe(404);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(lost);
      await page.getByRole('link', { name: back }).click();
      await expect(page).toHaveURL(new RegExp(`/${locale}/kz$`));
      // The browser writes every 404 to its console.
      complaints.length = 0;
    });
  }
}

test('every status leads to its definition, and the contents to their parts', async ({ page }) => {
  await page.goto('/en/kz/recommendations/UNSR-2014-d');
  await page.getByRole('main').getByRole('link', { name: 'Not started' }).first().click();
  await expect(page).toHaveURL(/\/methodology#status-not-started$/);
  await expect(page.locator(':target')).toContainText('The sources show no step toward it.');
  await expect(page.locator(':target')).toBeInViewport();
  const contents = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
  for (const link of await contents.all()) {
    const part = page.locator(String(await link.getAttribute('href')));
    await expect(part).toHaveText(String(await link.textContent()));
  }
});

test('the definition of what is stale names the period of the settings', async ({
  page,
  database,
}) => {
  const [row] = await database`SELECT stale_after_days AS days FROM settings`;
  await page.goto('/en/kz/methodology');
  const part = page.getByRole('region', { name: 'Freshness' });
  await expect(part).toContainText(`stale after ${row?.days} days`);
});

test('every value on another scale stands in a cell that says what it loses', async ({ page }) => {
  await page.goto('/en/kz/methodology');
  const table = page.getByRole('table', { name: 'The nine statuses on five other scales' });
  await expect(table.locator('tbody td')).toHaveCount(45);
  const regressed = table.getByRole('row', { name: /^Regressed/ }).getByRole('cell');
  await expect(regressed.nth(0)).toContainText('E, contrary to it or rejected');
  await expect(regressed.nth(3)).toHaveText(/Open.*hides that it is worse/);
});

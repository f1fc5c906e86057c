import { expect, test } from './fixtures';

/** In each language: what a 404 says, and the word of its way back. */
const languages = {
  en: { lost: 'This page does not exist', back: 'Go to the overview' },
  ru: { lost: 'Такой страницы нет', back: 'Перейти к обзору' },
  kk: { lost: 'Мұндай бет жоқ', back: 'Шолуға өту' },
} as const;

for (const [locale, { lost, back }] of Object.entries(languages)) {
  test(`what is not there is a 404 with a way back in ${locale}`, async ({ page, complaints }) => {
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
      const response = await page.goto(`/${locale}/${address}`);
      expect(response?.status(), address).toBe(404);
      await expect(page.locator('html'), address).toHaveAttribute('lang', locale);
      await expect(page.getByRole('heading', { level: 1 }), address).toHaveText(lost);
      await expect(page.getByRole('link', { name: back }), address).toHaveAttribute(
        'href',
        `/${locale}`,
      );
    }
    await page.getByRole('link', { name: back }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/kz$`));
    // The browser writes every 404 to its console.
    complaints.length = 0;
  });
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

test('a row that was corrected or withdrawn says so, when, and leads to what replaced it', async ({
  page,
  database,
}) => {
  const reference = 'UPR-2014-MEX';
  const [evidence] = await database`SELECT id FROM evidence ORDER BY reference LIMIT 1`;
  const publish = (kind: string, from: string, replaces: string | null) =>
    database.begin(async (sql) => {
      const status = kind === 'WITHDRAWAL' ? null : 'IN_PROGRESS';
      const [row] = await sql`
        INSERT INTO assessments (id, recommendation_id, voice_id, kind, replaces_id, status, effective_on,
          verified_on, reason, confidence, authorship, attributed_from)
        SELECT gen_random_uuid(), r.id, v.id, ${kind}, ${replaces}, ${status}, ${from}, ${from},
          ${`The reason of the ${kind}.`}, 'HIGH', 'ATTRIBUTED', 'A letter'
        FROM recommendations r, voices v WHERE r.reference = ${reference} AND v.slug = 'lync'
        RETURNING id`;
      if (status)
        await sql`INSERT INTO assessment_citations (id, assessment_id, evidence_id, position)
          VALUES (gen_random_uuid(), ${row?.id}, ${evidence?.id}, 0)`;
      return String(row?.id);
    });
  const first = await publish('ASSESSMENT', '2026-06-01', null);
  const corrected = await publish('CORRECTION', '2026-07-01', first);
  const withdrawn = await publish('WITHDRAWAL', '2026-07-01', corrected);

  await page.goto(`/en/kz/recommendations/${reference}?asOf=2026-06-15`);
  const row = (id: string) => page.locator(`[id="${id}"]`);
  await expect(row(corrected)).toHaveCount(0);
  await row(first)
    .getByRole('link', { name: /^Corrected since, on \d+ \w+ \d{4}$/ })
    .click();
  await expect(page).toHaveURL(new RegExp(`/recommendations/${reference}#${corrected}$`));
  await expect(row(corrected)).toBeInViewport();
  await expect(row(corrected).getByRole('link', { name: /^Withdrawn since/ })).toHaveAttribute(
    'href',
    `#${withdrawn}`,
  );
  await row(withdrawn).getByText('The reason of the WITHDRAWAL.').first().click();
  await expect(row(withdrawn)).toContainText('published here');
  await expect(row(withdrawn)).not.toContainText(/Confidence|No citation/);
});

test('a reference manager recognises a recommendation, and a feed reader finds what follows it', async ({
  page,
  request,
}) => {
  await page.goto('/ru/kz/recommendations/UNSR-2014-P1');
  const tag = (name: string) => page.locator(`meta[name="citation_${name}"]`);
  await expect(tag('title')).toHaveAttribute('content', /^UNSR-2014-P1: /);
  await expect(tag('author')).toHaveCount(1);
  await expect(tag('publication_date')).toHaveAttribute('content', '2014/04/04');
  const address = (await tag('public_url').getAttribute('content')) ?? '';
  expect(new URL(address).pathname).toBe('/ru/kz/recommendations/UNSR-2014-P1');
  const feed = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
  const { pathname, search } = new URL(feed ?? '', page.url());
  expect(pathname + search).toBe('/ru/kz/changes.atom?recommendation=UNSR-2014-P1');
  const response = await request.get(pathname + search);
  expect(response.status()).toBe(200);
  expect(await response.text()).toContain('UNSR-2014-P1');
});

test('what was asked is dated in the reader’s language where nothing changed', async ({ page }) => {
  await page.goto('/kk/kz/changes?from=2019-12-31&was=NOT_STARTED&status=NOT_STARTED');
  const rows = page.locator('main li').filter({ has: page.locator('a[href*="UNSR-2014-d"]') });
  await expect(rows).toContainText('2014 жылғы 23 желтоқсан');
  await expect(page.getByRole('main')).not.toContainText(/December|inferred/);
});

test('paper says whose record it is and where it is kept, and leaves out what the page is whole without', async ({
  page,
}) => {
  await page.goto('/en/kz');
  await page.emulateMedia({ media: 'print' });
  const head = page.getByRole('banner');
  await expect(head.getByText('Kazakhstan')).toBeVisible();
  await expect(head.getByText(new URL('/en/kz', page.url()).href)).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main navigation' })).toHaveCount(0);
  const fold = page.locator('details').filter({ hasText: 'UPR, by who recommended there' });
  await expect(fold).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await fold.locator('summary').first().click();
  await page.emulateMedia({ media: 'print' });
  await expect(fold.locator('figure')).toBeVisible();
});

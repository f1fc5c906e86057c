import { expect, test } from './fixtures';

test('a page is written in Markdown, looked at, published and given back, without JavaScript', async ({
  page,
  login,
}) => {
  await login({ role: 'EDITOR', voice: 'editorial-desk' });
  await page.goto('/en/kz/licence');
  const shipped = await page.locator('main').textContent();
  await page.goto('/en/desk/edit');
  await page.getByRole('link', { name: 'Texts of pages' }).click();
  await page.getByRole('link', { name: 'licence-en', exact: true }).click();
  const body = page.locator('textarea[name=body]');
  await expect(body).toHaveValue(/^## The data \{#licence-data\}\n\nSummaries/);
  const written = [
    '# Take it',
    'All of it, see [what was corrected](corrections). <script>document.title = 1</script>',
    '![A picture](https://evil.example/a.gif)',
  ].join('\n\n');
  await body.fill(written);
  await page.getByRole('button', { name: 'Preview' }).click();
  const preview = page.getByRole('region', { name: 'Preview: nothing is saved yet' });
  await expect(preview.getByRole('heading', { name: 'Take it' })).toBeVisible();
  await expect(body).toHaveValue(written);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. Readers see it now.')).toBeVisible();

  await page.goto('/en/kz/licence?asOf=2020-01-01');
  const main = page.locator('main');
  await expect(main.getByRole('heading', { level: 2, name: 'Take it' })).toBeVisible();
  await expect(main.getByRole('link', { name: 'what was corrected' })).toHaveAttribute(
    'href',
    '/en/kz/corrections?asOf=2020-01-01',
  );
  await expect(main.getByText('<script>document.title = 1</script>')).toBeVisible();
  await expect(main.getByText('A picture')).toBeVisible();
  await expect(main.locator('script, img')).toHaveCount(0);
  await page.goto('/ru/kz/licence');
  await expect(main.getByText('Английский текст изменили после этого перевода.')).toBeVisible();
  await page.getByRole('link', { name: 'Прочитать по-английски' }).click();
  await expect(main.getByRole('heading', { name: 'Take it' })).toBeVisible();

  await page.goto('/en/desk/edit/page_text/licence-en/history');
  await expect(page.getByRole('heading', { name: 'Version 2: changed' })).toBeVisible();
  await expect(page.locator('ins', { hasText: 'Take' }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Look at this version and restore it' }).last().click();
  await expect(body).toHaveValue(/^## The data/);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. Readers see it now.')).toBeVisible();
  await page.goto('/en/kz/licence');
  expect(await main.textContent()).toBe(shipped);
  await page.goto('/en/desk/edit/page_text/licence-ru');
  await page.getByRole('checkbox', { name: 'Yes' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. Readers see it now.')).toBeVisible();
  await page.goto('/ru/kz/licence');
  await expect(main.getByText('Английский текст изменили после этого перевода.')).toHaveCount(0);
});

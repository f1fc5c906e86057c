import { expectAccessible } from './accessible';
import { publicPages } from './addresses';
import { expect, test } from './fixtures';

// The overview is a long page, and axe reads every element of it.
test.describe.configure({ timeout: 240_000 });

/** A page's colours are its kind's, not its language's: each scheme is measured in one. */
const schemes = { en: ['light'], ru: ['dark'], kk: [] } as const;

for (const { address, figures } of publicPages) {
  test(`/kz${address} shows its figures, fits a phone and is accessible in each language`, async ({
    page,
    context,
  }) => {
    for (const locale of ['en', 'ru', 'kk'] as const) {
      const at = `/${locale}/kz${address}`;
      const response = await page.goto(at);
      expect(response?.status(), at).toBe(200);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      for (const [selector, count] of figures) {
        const things = await page
          .locator(selector)
          .evaluateAll((all) => all.map((one, at) => one.id || one.getAttribute('href') || at));
        expect(new Set(things).size, `${at}: ${selector}`).toBeGreaterThanOrEqual(count);
      }
      await expectAccessible(page, schemes[locale]);
    }
    // Nothing is kept of a reader.
    expect(await context.cookies()).toEqual([]);
  });
}

test('the keyboard reaches the content first and sees where it is', async ({ page }) => {
  await page.goto('/en/kz');
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  await expect(skip).toHaveAttribute('href', '#content');
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const isInside = await page.evaluate(
    () => document.activeElement?.closest('main#content') !== null,
  );
  expect(isInside).toBe(true);
  const outline = await page
    .locator(':focus')
    .evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline).not.toBe('none');
});

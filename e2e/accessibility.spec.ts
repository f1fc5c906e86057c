import { AxeBuilder } from '@axe-core/playwright';
import { publicPages } from './addresses';
import { expect, test } from './fixtures';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// The overview is a long page, and axe reads every element of it.
test.describe.configure({ timeout: 240_000 });

for (const locale of ['en', 'ru', 'kk']) {
  for (const address of publicPages) {
    test(`/${locale}/kz${address} answers, fits a phone and is accessible in both schemes`, async ({
      page,
      context,
    }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      const response = await page.goto(`/${locale}/kz${address}`);
      expect(response?.status()).toBe(200);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('h1')).not.toBeEmpty();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(360);
      // Nothing is kept of a reader.
      expect(await context.cookies()).toEqual([]);

      await page.setViewportSize({ width: 1280, height: 720 });
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      const light = await new AxeBuilder({ page }).withTags(rules).analyze();
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      // Of all rules only the contrast depends on the scheme.
      const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
      const violations = [...light.violations, ...dark.violations];
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  }
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

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Scheme = 'light' | 'dark';

/**
 * What every page owes everybody: one heading of the first level, room on a phone of 360 pixels, and
 * no violation that axe knows; contrast in the light and in the dark scheme.
 * @param measured the schemes whose contrast is measured; none where another page of the same colours is: half the time
 */
export async function expectAccessible(
  page: Page,
  measured: readonly Scheme[] = ['light', 'dark'],
): Promise<void> {
  const at = page.url();
  await expect(page.locator('h1'), at).toHaveCount(1);
  await expect(page.locator('h1'), at).not.toBeEmpty();
  await drawPlots(page);
  await page.setViewportSize({ width: 360, height: 740 });
  // A picture follows its page's new width a moment later.
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: at })
    .toBeLessThanOrEqual(360);
  await page.setViewportSize({ width: 1280, height: 720 });
  const [first = 'light', ...others] = measured;
  await page.emulateMedia({ colorScheme: first, reducedMotion: 'reduce' });
  const all = axe(page).withTags(rules);
  const { violations } = await (measured.length > 0
    ? all
    : all.disableRules('color-contrast')
  ).analyze();
  for (const scheme of others) {
    // Of all rules only the contrast depends on the scheme.
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const { violations: more } = await axe(page).withRules('color-contrast').analyze();
    violations.push(...more);
  }
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    at,
  ).toEqual([]);
}

/** Our pages have no frames (the legacy mode leaves them out); what passed is not asked for. A third of the time. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
}

/** Plots are drawn when a reader gives a sign of life. */
async function drawPlots(page: Page): Promise<void> {
  await expect(async () => {
    await page.mouse.move(1, 1);
    await page.mouse.move(2, 2);
    await expect(page.locator('[data-awaited]')).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
}

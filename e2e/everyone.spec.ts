import type { Page } from '@playwright/test';
import { publicPages } from './addresses';
import { expect, test } from './fixtures';

/** Every other page by keyboard in one language, the rest in another: the same components, other lengths of words. */
for (const [locale, part] of [
  ['ru', 0],
  ['kk', 1],
] as const) {
  test(`at 400 % pages fit, and what has the focus shows it and lies under nothing (${locale})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const { address } of publicPages.filter((_, index) => index % 2 === part)) {
      await page.goto(`/${locale}/kz${address}`);
      await expectToFit(page);
      await page.evaluate(spaceText, true);
      await expectToFit(page);
      await page.evaluate(spaceText, false);
      // From now on the page knows that somebody uses the keyboard.
      await page.keyboard.press('Tab');
      expect(await page.evaluate(badlyFocused), page.url()).toEqual([]);
    }
  });
}

/** Nothing scrolls sideways but what has a frame of its own. A picture follows its page's new width a moment later. */
async function expectToFit(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: page.url() })
    .toBeLessThanOrEqual(320);
}

/** The distances that WCAG 1.4.12 lets every reader set; a sheet made by script, which no policy of a page stops. */
function spaceText(isSpaced: boolean): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = isSpaced ? [sheet] : [];
}

/** What cannot be seen to have the focus, or lies under something else then. */
function badlyFocused(): string[] {
  const all = document.querySelectorAll<HTMLElement | SVGAElement>(
    'a[href], button, input:not([type=hidden], [tabindex="-1"]), select, textarea, summary, [tabindex="0"]',
  );
  return [...all].flatMap((one) => {
    if (!one.checkVisibility({ visibilityProperty: true }) || one.matches(':disabled')) return [];
    one.focus();
    if (document.activeElement !== one) return [];
    const style = getComputedStyle(one);
    const stroke = one.querySelector(':scope > path');
    const isShown =
      (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) ||
      (stroke !== null && Number.parseFloat(getComputedStyle(stroke).strokeWidth) >= 2);
    const name = one.outerHTML.slice(0, 120);
    if (!isShown) return [`no ring: ${name}`];
    // Of a link that breaks into lines the first; of a tall thing what is within the window.
    const [box] = one.getClientRects();
    if (!box) return [`nowhere: ${name}`];
    const middle = (from: number, to: number, end: number) =>
      (Math.max(from, 0) + Math.min(to, end)) / 2;
    const x = middle(box.left, box.right, innerWidth);
    const y = middle(box.top, box.bottom, innerHeight);
    const isIn = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    // A band of a picture is no box: only that it is in sight.
    if (isIn && one instanceof SVGElement) return [];
    const top = document.elementFromPoint(x, y);
    const isFree = top !== null && (one.contains(top) || top.contains(one));
    return isIn && isFree
      ? []
      : [`${isIn ? `under ${top?.outerHTML.slice(0, 60)}` : 'out of sight'}: ${name}`];
  });
}

test('where colours are forced, pictures, statuses and buttons are drawn in them and stay apart', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const address of [
    '/en/kz',
    '/en/kz/charts/body-by-theme',
    '/en/kz/charts/flow?since=2015-12-31',
    '/en/kz/recommendations',
    '/embed/en/kz/over-time',
  ]) {
    await page.goto(address);
    await expect(page.locator('svg :is(rect, circle, path)').first()).toBeAttached();
    expect(await foreignColours(page), address).toEqual([]);
  }
  await page.goto('/en/kz/recommendations');
  const here = page.locator('nav a[aria-current="page"]').filter({ visible: true }).first();
  const other = page.locator('nav a:not([aria-current])').filter({ visible: true }).first();
  const line = (one: typeof here) =>
    one.evaluate((element) => getComputedStyle(element).borderBottomColor);
  expect(await line(here)).not.toBe(await line(other));
  const button = page.getByRole('button', { name: 'Show' }).first();
  expect(
    await button.evaluate((element) => {
      const { borderTopColor, backgroundColor, borderTopStyle } = getComputedStyle(element);
      return borderTopStyle === 'solid' && borderTopColor !== backgroundColor;
    }),
  ).toBe(true);
});

/** The colours in which shapes and what stands on them are drawn and that are none of the reader's. */
function foreignColours(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    const names = ['Canvas', 'CanvasText', 'LinkText', 'GrayText', 'Highlight', 'HighlightText'];
    const known = new Set(
      [...names, 'ButtonText', 'VisitedText'].map((name) => {
        probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
        return getComputedStyle(probe).color;
      }),
    );
    probe.remove();
    const shapes = [...document.querySelectorAll('main svg *, body > svg *')];
    const used = shapes.flatMap((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return [fill, stroke].filter((colour) => colour.startsWith('rgb('));
    });
    // A path without a fill of its own says black and draws nothing.
    return [...new Set(used)].filter((colour) => !known.has(colour) && colour !== 'rgb(0, 0, 0)');
  });
}

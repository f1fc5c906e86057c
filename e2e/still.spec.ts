import { expect, test } from './fixtures';

/** Whether React has taken an element over. */
const isReacts = (element: Element) =>
  Object.keys(element).some((name) => name.startsWith('__reactFiber'));

test('what stands still is left as it was sent, and drawn anew when the page is asked for again', async ({
  page,
  database,
}) => {
  await page.goto('/en/kz?still=1');
  const chart = page.getByRole('figure').filter({ has: page.locator('#by-theme-chart') });
  const row = chart
    .getByRole('listitem')
    .filter({ hasText: /registration/i })
    .first();
  await expect.poll(() => chart.evaluate(isReacts)).toBe(true);
  expect(await row.evaluate(isReacts)).toBe(false);
  await chart.getByText('The numbers', { exact: true }).click();
  await expect(chart.getByRole('table')).toBeVisible();

  const [theme] = await database`SELECT id, name FROM themes WHERE slug = 'registration'`;
  await database`UPDATE themes SET name = 'Registration, told anew' WHERE id = ${theme?.id}`;
  try {
    // As when its reader comes back to it.
    await page.evaluate(() =>
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    );
    await expect(row).toContainText('Registration, told anew');
    await expect(chart.getByRole('table')).toContainText('Registration, told anew');
  } finally {
    await database`UPDATE themes SET name = ${theme?.name} WHERE id = ${theme?.id}`;
  }
});

test('what stood still is there again for who goes on in the page and comes back', async ({
  page,
}) => {
  // With a place in its address a page is not asked for anew when its reader comes back.
  await page.goto('/en/kz?still=2#contested');
  const chart = page.getByRole('figure').filter({ has: page.locator('#by-theme-chart') });
  const row = chart
    .getByRole('listitem')
    .filter({ hasText: /registration/i })
    .first();
  await expect(row).toBeVisible();
  await expect.poll(() => chart.evaluate(isReacts)).toBe(true);
  await page.getByRole('slider').press('ArrowLeft');
  await expect(page).toHaveURL(/asOf=/);
  await expect(row).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/asOf=/);
  await expect(row).toBeVisible();
});

import { expect, test } from './fixtures';

test('on a phone the desk’s navigation is one line that says where one is', async ({
  page,
  login,
}) => {
  await login({ role: 'ADMINISTRATOR', voice: 'editorial-desk' });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/en/desk/people');
  const menu = page.locator('main summary', { hasText: /^Desk: People/ });
  const navigation = page.getByRole('navigation', { name: 'Desk' });
  await expect(menu).toBeVisible();
  await expect(navigation).toBeHidden();
  const heading = await page.locator('h1').boundingBox();
  expect(heading?.y).toBeLessThan(260);
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(navigation.getByRole('link', { name: 'People' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/desk$/);
  await expect(navigation).toBeHidden();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(navigation).toBeVisible();
  await expect(page.locator('main summary', { hasText: /^Desk/ })).toBeHidden();
});

test('after a form of the desk, Back goes back once and stays there', async ({ page, login }) => {
  await login({ role: 'ADMINISTRATOR', voice: 'editorial-desk' });
  await page.goto('/en/desk/edit/theme');
  await page.getByRole('link', { name: 'Add a theme' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('A theme of a browser test');
  await page.getByRole('textbox', { name: 'Definition' }).fill('Only for a test.');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByText('Saved. Readers see it now.')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/theme\/new$/);
  await expect(page.getByRole('heading', { name: 'Add a theme' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/edit\/theme$/);
  await expect(page.getByRole('link', { name: 'Add a theme' })).toBeVisible();

  await page.goto('/en/desk/recommendations/USDOS-2019-1/progress');
  await page.getByRole('textbox', { name: 'Reason' }).fill('A reason.');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page).not.toHaveURL(/progress$/);
  await page.goBack();
  await expect(page).toHaveURL(/progress$/);
  await expect(page.getByRole('textbox', { name: 'Reason' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/edit\/theme$/);
});

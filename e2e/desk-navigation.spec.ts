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
  await page.goto('/en/desk/edit/source');
  await page.getByRole('link', { name: 'KZ-W40', exact: true }).click();
  const note = page.getByRole('textbox', { name: 'Note' });
  await note.fill(`${await note.inputValue()} Looked at again.`);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. Readers see it now.')).toBeVisible();
  await page.goBack();
  await expect(page.getByText('Saved. Readers see it now.')).toHaveCount(0);
  await expect(page).toHaveURL(/\/source\/KZ-W40$/);
  await expect(note).toHaveValue(/Looked at again\.$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/edit\/source$/);
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();

  await page.goto('/en/desk/settings');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page).toHaveURL(/saved=1$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/settings$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/edit\/source$/);
});

import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';

test('a page is kept when a reader asks, read without a network, and all is taken away again', async ({
  page,
  context,
  complaints,
}) => {
  const workers = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  const stores = () => page.evaluate(() => caches.keys());
  await page.goto('/ru/kz/recommendations/USDOS-2019-2');
  const keep = page.getByRole('button', { name: 'Сохранить страницу' });
  await expect(keep).toBeVisible();
  expect([await workers(), await stores()]).toEqual([0, []]);
  await keep.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Сохранено .* сохранить заново$/ })).toBeVisible();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect(page.locator('html[data-kept-at]')).toHaveCount(0);

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText(/^Копия, сохранённая в этом браузере/)).toBeVisible();
  await expect(page.locator('h1')).toContainText(/\S/);
  await expectAccessible(page);
  // Neither what was not kept nor a page of the desk is there.
  await page.goto('/ru/kz/gaps');
  await expect(page.locator('h1')).toHaveText('Нет сети');
  await page.getByRole('link').click();
  await expect(page).toHaveURL(/USDOS-2019-2$/);
  await expect(page.getByText(/^Копия, сохранённая/)).toBeVisible();
  const desk = await context.newPage();
  await expect(desk.goto('/ru/desk')).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
  await desk.close();
  await page.getByRole('button', { name: 'Удалить все сохранённые страницы (1)' }).click();
  await expect(keep).toBeVisible();
  expect([await workers(), await stores()]).toEqual([0, []]);
  await context.setOffline(false);
  // What had no network says so; a hydration or policy error would still be one.
  const others = complaints.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED'));
  complaints.length = 0;
  expect(others).toEqual([]);
});

import { expect, test } from './fixtures';

test('columns are chosen and views kept without JavaScript', async ({ page, login }) => {
  await login({ role: 'EDITOR', voice: 'forum-18' });
  await page.goto('/ru/kz/recommendations');
  await page.getByText('Столбцы', { exact: true }).click();
  await page.getByLabel('Требования').check();
  await page.getByRole('button', { name: 'Показать эти столбцы' }).click();
  await expect(page).toHaveURL(/columns=ask$/);
  await expect(page.getByRole('columnheader')).toHaveText(['Обозначение', 'Требования']);
  await expect(page.getByRole('cell').getByRole('link').first()).toBeVisible();

  await page.getByText('Сохранённые выборки', { exact: true }).click();
  await page.getByRole('link', { name: 'Сохранить эту выборку' }).click();
  const save = async (name: string) => {
    await page.getByLabel('Название', { exact: true }).first().fill(name);
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  };
  await save('Требования');
  await expect(page.getByText('Выборка сохранена.')).toBeVisible();
  await page.goto('/ru/desk/account/views?country=kz&columns=ask');
  await save('Требования');
  await expect(page.getByText('У вас уже есть выборка с таким названием').first()).toBeVisible();
  await expect(page.getByLabel('Название', { exact: true }).first()).toHaveValue('Требования');
  await save('Ещё раз');

  // A refused name stands in its own form, which is open then.
  await page.getByText('Переименовать Ещё раз').click();
  const name = page.getByRole('textbox', { name: 'Название' });
  await name.fill('Требования');
  await page.getByRole('button', { name: 'Переименовать' }).click();
  await expect(name).toHaveValue('Требования');
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await name.fill('Иначе');
  await page.getByRole('button', { name: 'Переименовать' }).click();
  await expect(page.getByText('Выборка переименована.')).toBeVisible();
  await page.getByRole('button', { name: 'Удалить Иначе' }).click();
  await expect(page.getByText('Выборка удалена.')).toBeVisible();
  await page.locator('#content').getByRole('link', { name: 'Требования' }).click();
  await expect(page).toHaveURL(/recommendations\?columns=ask$/);
});

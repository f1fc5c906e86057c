import { expect, test } from './fixtures';

test('a file is sent, refused with its reason, and archived without JavaScript', async ({
  page,
  login,
}) => {
  await login({ role: 'EDITOR', voice: 'editorial-desk' });
  await page.goto('/ru/desk/files?of=KZ-E04');
  const send = async (words: string) => {
    await page
      .getByLabel('Файл', { exact: true })
      .setInputFiles({ name: 'заметка.txt', mimeType: 'text/plain', buffer: Buffer.from(words) });
    await page.getByRole('button', { name: 'Отправить файл' }).click();
  };
  const words = `Заметка ${Date.now()}`;
  await send(words);
  await expect(page.getByText('Файл сохранён и очищен')).toBeVisible();
  await send(words);
  await expect(page.getByRole('alert').first()).toContainText('уже есть точно такой файл');
  const line = page.getByRole('listitem').filter({ hasText: 'заметка.txt' });
  await line.getByText('В архив').first().click();
  await line.getByLabel('Почему файл снимается?').fill('Проба');
  await line.getByRole('button', { name: 'В архив' }).click();
  await expect(page.getByText('Файл отправлен в архив.')).toBeVisible();
  await expect(page.getByText('В архиве: Проба')).toBeVisible();
});

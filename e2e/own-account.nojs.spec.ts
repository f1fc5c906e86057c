import { hash } from '@node-rs/argon2';
import { appOn, nextCode } from './authenticator';
import { expect, test } from './fixtures';

const password = 'several unrelated words';

test('password and two-step sign-in work without JavaScript', async ({
  page,
  makePerson,
  database,
}) => {
  const person = await makePerson({ role: 'EDITOR', voice: 'editorial-desk' });
  await database`
    UPDATE accounts SET password_hash = ${await hash(password)} WHERE id = ${person.accountId}`;
  const signIn = async (secret: string) => {
    await page.goto('/ru/sign-in');
    await page.getByLabel('Электронная почта').fill(person.email);
    await page.getByLabel('Пароль').fill(secret);
    await page.getByRole('button', { name: 'Войти' }).click();
  };
  await signIn(password);
  await page.getByRole('link', { name: 'Моя учётная запись' }).click();
  await page.getByLabel('Нынешний пароль').fill(password);
  await page.getByLabel('Новый пароль').fill('йцукенгшщзхъ');
  await page.getByRole('button', { name: 'Изменить пароль' }).click();
  await expect(page.getByText(/Соседние клавиши легко угадать/).first()).toBeVisible();
  await page.getByLabel('Нынешний пароль').fill(password);
  await page.getByLabel('Новый пароль').fill('ёлка батарея скрепка туман');
  await page.getByRole('button', { name: 'Изменить пароль' }).click();
  await expect(page.getByText('Пароль изменён.')).toBeVisible();

  await page.getByRole('link', { name: 'Настроить вход в два шага' }).click();
  await page.getByLabel('Нынешний пароль').fill('ёлка батарея скрепка туман');
  await page.getByRole('button', { name: 'Настроить вход в два шага' }).click();
  const app = await appOn(page);
  await page.getByRole('textbox', { name: 'Код' }).fill(app.generate());
  await page.getByRole('button', { name: 'Включить' }).click();
  await expect(page.getByRole('status').locator('code')).toHaveCount(10);

  await page.getByRole('button', { name: 'Выйти' }).click();
  await signIn('ёлка батарея скрепка туман');
  await page.getByRole('textbox', { name: 'Код' }).fill(nextCode(app));
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(page.getByRole('link', { name: 'Моя учётная запись' })).toBeVisible();
});

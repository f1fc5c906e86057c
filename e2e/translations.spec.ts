import { expect, test } from './fixtures';

test('a text is translated by keyboard, read in its language, marked until it is checked, and outdated by a new original', async ({
  page,
  login,
  database,
}) => {
  test.setTimeout(90_000);
  const slug = `translated-${Date.now()}`;
  const original = `Freedom to leave a religion ${slug}`;
  const [theme] = await database`
    INSERT INTO themes (id, slug, name, definition, position)
    VALUES (gen_random_uuid(), ${slug}, ${original}, ${`What ${slug} means.`}, 9999) RETURNING id`;
  await login({ role: 'EDITOR', voice: 'editorial-desk' });

  // The queue, by kind and state, in the language that is missing.
  await page.goto('/en/desk');
  await page
    .getByRole('navigation', { name: 'Desk' })
    .getByRole('link', { name: 'Translations' })
    .click();
  await page.getByLabel('Into').selectOption('ru');
  await page.getByLabel('Kind').selectOption('theme');
  const name = page.getByRole('link', { name: `${slug}: Name` });
  // On a busy machine the counts of the texts are renewed behind the page.
  await expect(async () => {
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(name).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await name.click();
  await expect(page.getByText(original)).toHaveAttribute('lang', 'en');
  const text = page.getByRole('textbox', { name: 'Translation (Русский)' });
  await expect(text).toHaveAttribute('lang', 'ru');
  await text.fill(`Свобода выхода ${slug}`);
  await page.getByRole('radio', { name: /A machine made it/ }).check();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText('Saved. This is the next one.')).toBeVisible();
  await expect(page.getByText(original)).toHaveCount(0);

  // Readers see it, and the page says what it is; in a language without it the original, marked as English.
  const reader = async (locale: string) => {
    await page.goto(`/${locale}/kz/themes/${slug}`);
    return page.locator('h1');
  };
  let title = await reader('ru');
  await expect(title).toHaveText(`Свобода выхода ${slug}`);
  await expect(page.getByText('на этой странице переведены машиной')).toBeVisible();
  await expect(title.locator('[lang]')).toHaveAttribute('lang', 'ru');
  await expect(page).toHaveTitle(new RegExp(`Свобода выхода ${slug}`));
  await expect(page.getByText(`What ${slug} means.`)).toHaveAttribute('lang', 'en');
  title = await reader('kk');
  await expect(title.locator('[lang]')).toHaveAttribute('lang', 'en');
  await expect(title).toHaveText(original);
  await expect(await reader('en')).toHaveText(original);

  // Somebody who reads the language confirms it; meanwhile the original changes.
  const form = `/ru/desk/translations/ru/theme/${theme?.id}/name`;
  await page.goto(form);
  await page.getByRole('radio', { name: /Я читаю на этом языке/ }).check();
  await database`UPDATE themes SET name = ${`${original}, or none`} WHERE slug = ${slug}`;
  await page.getByRole('button', { name: 'Сохранить и перейти к следующему' }).click();
  const told = page.getByRole('alert').filter({ hasText: 'оригинал изменился' });
  await expect(told).toBeFocused();
  await expect(told.locator('ins').last()).toContainText('none');
  await expect(await reader('ru')).toHaveText(`${original}, or none`);
  await page.goto(form);
  await expect(page.getByText('После перевода оригинал изменился.')).toBeVisible();
  await page
    .getByRole('textbox', { name: 'Перевод (Русский)' })
    .fill(`Свобода выхода ${slug}, и неверия`);
  await page.getByRole('radio', { name: /Я читаю на этом языке/ }).check();
  await page.getByRole('button', { name: 'Сохранить и перейти к следующему' }).click();
  await expect(page.getByText('Сохранено. Перед вами следующий текст.')).toBeVisible();
  await expect(await reader('ru')).toHaveText(`Свобода выхода ${slug}, и неверия`);
  await page.goto(form);
  const history = page.getByRole('region', { name: 'История' }).getByRole('listitem');
  await expect(history).toHaveCount(2);
  await database`DELETE FROM themes WHERE slug = ${slug}`;
});

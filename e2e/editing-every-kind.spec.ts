import { editableKindNames, editableKinds } from '@/lib/editing/registry';
import { expect, test } from './fixtures';

test('of every kind, the later of two editors sees both versions and loses nothing', async ({
  page,
  login,
  makePerson,
  sessionOf,
  browser,
  baseURL,
  database,
}) => {
  test.setTimeout(180_000);
  await login({ role: 'ADMINISTRATOR', voice: 'editorial-desk' });
  const other = await makePerson({ role: 'ADMINISTRATOR', voice: 'editorial-desk' });
  const context = await browser.newContext({ baseURL });
  const cookie = await sessionOf(other);
  await context.addCookies([{ ...cookie, url: baseURL, httpOnly: true, sameSite: 'Lax' }]);
  const faster = await context.newPage();

  for (const name of editableKindNames) {
    await test.step(name, async () => {
      const { table, key, title, isSigned } = editableKinds[name];
      const shipped = isSigned ? database`WHERE created_by_id IS NULL` : database``;
      const [thing] = await database`SELECT ${database(key)} AS key, ${database(title)} AS title
        FROM ${database(table)} ${shipped} ORDER BY 1 DESC LIMIT 1`;
      const path = `/en/desk/edit/${name}/${thing?.key}`;
      await Promise.all([page.goto(path), faster.goto(path)]);
      const save = async (at: typeof page, words: string) => {
        const field = at.locator(`[name="${title}"]`);
        // A page that comes alive at this very moment takes the selection away that `fill` replaces.
        await expect(async () => {
          await field.fill(words);
          await expect(field).toHaveValue(words, { timeout: 1_000 });
        }).toPass();
        const known = at.locator('[name="knowsUses"]');
        if ((await known.count()) > 0) await known.check();
        await at.getByRole('button', { name: 'Save' }).click();
      };
      const first = `${thing?.title} (faster)`;
      await save(faster, first);
      await expect(faster.getByText(/^Saved\./)).toBeVisible();
      const mine = `${thing?.title} (slower)`;
      await save(page, mine);
      await expect(page.getByText(`${other.name} saved this on`)).toBeVisible();
      await expect(page.locator(`[name="${title}"]`)).toHaveValue(mine);
      await page.locator(`#take-${title}`).check();
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText(/^Saved\./)).toBeVisible();
      await expect(page.locator(`[name="${title}"]`)).toHaveValue(first);
      await database`UPDATE ${database(table)} SET ${database(title)} = ${thing?.title ?? ''}
        WHERE ${database(key)} = ${thing?.key ?? ''}`;
    });
  }
  await context.close();
});

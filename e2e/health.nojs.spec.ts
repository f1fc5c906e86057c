import { expect, test } from './fixtures';

test('an administrator sees without scripts how the installation is and what to do; others find no such page', async ({
  page,
  login,
  complaints,
}) => {
  await login({ role: 'REVIEWER', voice: 'editorial-desk' });
  expect((await page.goto('/en/desk/health'))?.status()).toBe(404);
  // The browser writes every 404 to its console.
  complaints.length = 0;
  await login({ role: 'ADMINISTRATOR', voice: 'editorial-desk' });
  await page.goto('/en/desk');
  await page.getByRole('link', { name: 'Health', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Health', level: 1 })).toBeVisible();
  for (const part of ['Database', 'Storage'])
    await expect(page.getByRole('heading', { name: `${part}: well` })).toBeVisible();
  const backup = page.getByRole('region', { name: 'Backup: needs attention' });
  await expect(backup).toContainText('Run “npm run backup” now.');
  await page.getByRole('link', { name: 'There is no backup' }).click();
  await expect(page).toHaveURL(/#backup$/);
  await expect(page.getByRole('region', { name: /^Versions/ })).toContainText(process.version);
  await page.getByRole('link', { name: 'All jobs, with reasons' }).click();
  await expect(page.getByRole('heading', { name: 'Jobs', level: 1 })).toBeVisible();
});

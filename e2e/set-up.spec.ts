import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { freePort, startProgram } from '@/lib/testing/program';
import { appOn } from './authenticator';
import { expect, test } from './fixtures';

const password = 'several unrelated words';

async function createAccount(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail').fill(`${name}@example.org`);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText('Your account is ready.')).toBeVisible();
  await page.getByLabel('E-mail').fill(`${name}@example.org`);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.locator('h1')).toHaveText('Work');
}

/** On a program of its own: the first administrator is made once in the life of an installation. */
test('the first administrator sets up the desk and adds a person, each by a link that works once', async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'qadam-set-up-'));
  const program = startProgram({ dataDir, port: await freePort() });
  try {
    await program.says(/is ready/, 200_000);
    const [link = ''] = await program.says(/https?:\S+set-?up\S*/, 20_000);
    await page.goto(link);
    await expect(page.locator('h1')).toHaveText('Create the first administrator');
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByText('There is a problem')).toBeVisible();
    await createAccount(page, 'ada');

    const strangers = await browser.newContext();
    const stranger = await strangers.newPage();
    await stranger.goto(link);
    await expect(stranger.getByText('This link does not work')).toBeVisible();

    await page.getByRole('link', { name: 'People' }).click();
    await page
      .getByRole('radio', { name: /^Reviewer/ })
      .first()
      .check();
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    const invitation = await page.getByLabel('Link', { exact: true }).inputValue();
    await stranger.goto(invitation);
    await createAccount(stranger, 'berik');
    await expect(stranger.getByRole('link', { name: 'People' })).toHaveCount(0);
    await stranger.goto(invitation);
    await expect(stranger.getByText('This link does not work')).toBeVisible();

    // Reviewers now need two steps: this one is led to set them up, and nothing else opens.
    await page.reload();
    const needed = page.getByRole('group', { name: 'Two-step sign-in is needed for' });
    await needed.getByRole('checkbox', { name: 'Reviewer' }).check();
    await page
      .getByRole('region', { name: 'Two-step sign-in' })
      .getByRole('button', { name: 'Save' })
      .click();
    await expect(page.getByText('Saved. It holds from the next step')).toBeVisible();
    await stranger.goto(`${program.url}/en/desk/account`);
    await expect(stranger.locator('h1')).toHaveText('Two-step sign-in');
    await expect(stranger.getByText('Your role needs two-step sign-in.')).toBeVisible();
    await expect(stranger.getByRole('link', { name: 'Work' })).toHaveCount(0);
    await stranger.getByLabel('Present password').fill(password);
    await stranger.getByRole('button', { name: 'Set up two-step sign-in' }).click();
    const app = await appOn(stranger);
    await stranger.getByRole('textbox', { name: 'Code' }).fill(app.generate());
    await stranger.getByRole('button', { name: 'Turn on' }).click();
    await stranger.getByRole('link', { name: 'I have written them down' }).click();
    await expect(stranger.locator('h1')).toHaveText('Work');

    // The name of the site; somebody who began before that is told and chooses.
    const late = await page.context().newPage();
    for (const one of [page, late]) await one.goto(`${program.url}/en/desk/settings`);
    await page.getByLabel('Name of this installation').fill('Шаг за шагом');
    await page.getByLabel('Name of this installation').press('Enter');
    await expect(page.getByText('Saved.')).toBeVisible();
    await expect(page).toHaveTitle('Settings · Шаг за шагом');
    await expect(
      page.getByRole('banner').getByRole('link', { name: 'Шаг за шагом' }),
    ).toBeVisible();
    await late.getByLabel('Name of this installation').fill('Steps');
    await late.getByLabel('Days until a status is stale').fill('30');
    await late.getByLabel('Қазақша').uncheck();
    await late.getByRole('button', { name: 'Save settings' }).press('Enter');
    await expect(late.getByText('In the meantime ada chose: Шаг за шагом.')).toBeVisible();
    await expect(late.getByLabel('Name of this installation')).toHaveValue('Steps');
    await late.getByRole('button', { name: 'Save settings' }).press('Enter');
    await expect(late).toHaveTitle('Settings · Steps');
    const banner = late.getByRole('banner');
    await expect(banner.getByRole('link', { name: 'Русский' })).toBeVisible();
    await expect(banner.getByRole('link', { name: 'Қазақша' })).toHaveCount(0);
    // Who prepares a language still sees it; readers come to the first that is offered.
    await late.goto(`${program.url}/kk/kz/bodies`);
    expect(new URL(late.url()).pathname).toBe('/kk/kz/bodies');
    await late.close();
    const reader = await (await browser.newContext()).newPage();
    await reader.goto(`${program.url}/en/kz`);
    await reader.evaluate(() => localStorage.setItem('qadam.locale', 'kk'));
    await reader.goto(`${program.url}/kk/kz/timeline?asOf=2019-12-31`);
    await expect(reader.locator('html')).toHaveAttribute('lang', 'en');
    const { pathname, search } = new URL(reader.url());
    expect(`${pathname}${search}`).toBe('/en/kz/timeline?asOf=2019-12-31');
    const file = await reader.request.get(`${program.url}/kk/kz/recommendations.csv`, {
      maxRedirects: 0,
    });
    expect([file.status(), file.headers().location, file.headers()['cache-control']]).toEqual([
      307,
      '/en/kz/recommendations.csv',
      'no-store',
    ]);
    await reader.context().close();

    await page.goto(`${program.url}/en/desk/people`);
    await page.getByRole('button', { name: 'Disable berik' }).click();
    await expect(page.getByText('berik is disabled and signed out everywhere.')).toBeVisible();
    await stranger.goto(`${program.url}/en/desk`);
    await expect(stranger.locator('h1')).toHaveText('Sign in');
    await page.getByRole('button', { name: 'Disable ada' }).click();
    await expect(page.getByText('This is the last active administrator.')).toBeVisible();
    await strangers.close();
  } finally {
    await program.end();
    await rm(dataDir, { recursive: true, force: true });
  }
});

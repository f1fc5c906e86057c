import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** Signs in on the pages of the provider. */
async function signInAtProvider(page: Page, login: string): Promise<void> {
  await page.getByRole('link', { name: 'Sign in through Example organisation' }).click();
  await page.getByLabel('Name').fill(login);
  await page.getByRole('button', { name: 'Go on' }).click();
}

test('people sign in through the organisation once they have an account', async ({
  page,
  context,
  makePerson,
  database,
}) => {
  const person = await makePerson({ role: 'EDITOR', voice: 'editorial-desk' });
  const unknown = /there is no account here that belongs to you/;

  // Nobody's account; one whose e-mail is not verified; then the right one, to where it was going.
  await page.goto('/en/sign-in');
  await signInAtProvider(page, 'stranger@example.org');
  await expect(page.getByText(unknown)).toBeVisible();
  await context.clearCookies();
  await page.goto('/en/sign-in');
  await signInAtProvider(page, `unverified ${person.email}`);
  await expect(page.getByText(unknown)).toBeVisible();
  await context.clearCookies();
  await page.goto('/en/desk/account');
  await signInAtProvider(page, person.email.toUpperCase());
  await expect(page.locator('h1')).toHaveText('My account');
  await expect(page.getByText('through the organisation')).toBeVisible();
  await expect(page.getByText('You sign in without a password.')).toBeVisible();

  // From now on by what the provider calls them, whatever becomes of the e-mail.
  await database`UPDATE accounts SET email = ${`new-${person.email}`}
    WHERE id = ${person.accountId}`;
  await context.clearCookies();
  await page.goto('/en/sign-in');
  await signInAtProvider(page, person.email.toUpperCase());
  await expect(page.locator('h1')).toHaveText('Work');
  await context.clearCookies();
  await page.goto('/en/sign-in');
  await signInAtProvider(page, `second new-${person.email}`);
  await expect(page.getByText(unknown)).toBeVisible();

  // Disabled here, the provider's word opens nothing.
  await database`UPDATE accounts SET disabled_at = now() WHERE id = ${person.accountId}`;
  await context.clearCookies();
  await page.goto('/en/sign-in');
  await signInAtProvider(page, person.email.toUpperCase());
  await expect(page.getByText(unknown)).toBeVisible();
  const events = await database`SELECT action FROM audit_events
    WHERE account_id = ${person.accountId} ORDER BY id`;
  expect(events.map(({ action }) => action)).toEqual(['link_provider', 'sign_in', 'sign_in']);
});

test('an answer of the provider that this browser did not ask for is not taken', async ({
  page,
}) => {
  await page.goto('/api/auth/provider/callback?code=made-up&state=made-up');
  await expect(page.getByText('Signing in did not work.')).toBeVisible();
  // Begun here, answered with another state.
  await page.request.get('/api/auth/provider/start?locale=en', { maxRedirects: 0 });
  await page.goto('/api/auth/provider/callback?code=made-up&state=made-up');
  await expect(page.getByText('Signing in did not work.')).toBeVisible();
  expect((await page.request.get('/en/desk', { maxRedirects: 0 })).status()).toBe(307);
  const away = await page.request.get('/api/auth/provider/start?to=//elsewhere.example', {
    maxRedirects: 0,
  });
  const question = new URL(away.headers().location ?? '').searchParams;
  expect(question.get('code_challenge_method')).toBe('S256');
  expect(question.get('nonce')).toBeTruthy();
  expect(question.get('redirect_uri')).not.toContain('elsewhere');
});

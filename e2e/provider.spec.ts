import { randomUUID } from 'node:crypto';
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

test('an invited person takes the invitation through the organisation, and unlinks it again', async ({
  page,
  browser,
  login,
  database,
}) => {
  const email = `${randomUUID()}@example.org`;
  await login({ role: 'ADMINISTRATOR', voice: 'editorial-desk' });
  await page.goto('/en/desk/people');
  await page.getByLabel('E-mail of the person').fill('not an address');
  await page.getByRole('button', { name: 'Invite', exact: true }).press('Enter');
  await expect(page.getByLabel('E-mail of the person')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('E-mail of the person').fill(email.toUpperCase());
  await page.getByRole('button', { name: 'Invite', exact: true }).press('Enter');
  await expect(page.getByText(`the mail to ${email} waits in the outbox`)).toBeVisible();
  const first = await page.getByLabel('Link', { exact: true }).inputValue();
  const open = page.getByRole('listitem').filter({ hasText: email });
  await expect(open).toContainText('Made today');
  await open.getByRole('button', { name: `Send again ${email}` }).press('Enter');
  await expect(open.getByLabel('Link', { exact: true })).toBeVisible();
  // The link before is dead: it stands nowhere any more.
  await expect(page.getByLabel('Link', { exact: true })).toHaveCount(1);
  const link = await open.getByLabel('Link', { exact: true }).inputValue();
  expect(link).not.toBe(first);

  const context = await browser.newContext();
  const guest = await context.newPage();
  await guest.goto(first);
  await expect(guest.getByText('a newer one has taken its place')).toBeVisible();
  await guest.goto(link);
  await expect(guest.getByLabel('E-mail')).toHaveValue(email);
  await guest.getByRole('link', { name: 'Sign in through Example organisation' }).click();
  await guest.getByRole('button', { name: 'Cancel' }).click();
  await expect(guest.getByText('the invitation still works. Try again')).toBeVisible();

  // Begun here, answered with another state: nothing happens, and nothing is used up.
  const start = `/api/auth/provider/start?locale=en&invitation=${link.split('/').at(-1)}`;
  await guest.request.get(start, { maxRedirects: 0 });
  await guest.goto('/api/auth/provider/callback?code=made-up&state=made-up');
  await expect(guest.getByText('could not be taken. Nothing was made')).toBeVisible();
  await signInAtProvider(guest, `other-${email}`);
  await expect(guest.locator('h1')).toHaveText('This does not fit the invitation');
  await expect(guest.getByText('sent to another e-mail address')).toBeVisible();
  await context.clearCookies();
  await guest.goto(link);
  await signInAtProvider(guest, email);
  await expect(guest.getByLabel('E-mail')).toHaveValue(email);
  await guest.getByRole('button', { name: 'Create account' }).press('Enter');
  await expect(guest.getByLabel('Name')).toHaveAttribute('aria-invalid', 'true');
  await guest.getByLabel('Name').fill('Aigerim');
  await guest.getByRole('button', { name: 'Create account' }).press('Enter');
  await expect(guest.locator('h1')).toHaveText('Work');
  await guest.goto(link);
  await expect(guest.getByText('there is an account. If it is yours')).toBeVisible();

  // The only way in cannot be closed; with a password it can, and stays closed.
  await guest.goto('/en/desk/account');
  const section = guest.getByRole('region', { name: 'Sign-in through an organisation' });
  await expect(section).toContainText('Linked with localhost');
  await expect(section).toContainText('set a password first');
  await expect(section.getByRole('button')).toHaveCount(0);
  await database`UPDATE accounts SET password_hash = 'x' WHERE email = ${email}`;
  await guest.reload();
  await section.getByRole('button', { name: 'Unlink and close' }).press('Enter');
  await expect(guest.getByText('The provider is unlinked.')).toBeVisible();
  await expect(section).toContainText('Closed by you');
  await context.clearCookies();
  await guest.goto('/en/sign-in');
  await signInAtProvider(guest, email);
  await expect(guest.getByText(/there is no account here that belongs to you/)).toBeVisible();
  await context.close();
});

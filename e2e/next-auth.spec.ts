import { hash } from '@node-rs/argon2';
import type { APIRequestContext } from '@playwright/test';
import type { Sql } from 'postgres';
import { limits } from '@/lib/auth/throttle';
import { expect, type Person, test } from './fixtures';

const password = 'several unrelated words';

/** next-auth's own way in, as a program would use it. */
async function push(
  request: APIRequestContext,
  form: { email: string; password: string; csrfToken?: string; callbackUrl?: string },
) {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json();
  const answer = await request.post('/api/auth/callback/credentials', {
    form: { csrfToken, ...form },
    maxRedirects: 0,
  });
  const { cookies } = await request.storageState();
  const session = cookies.find(({ name }) => name.endsWith('next-auth.session-token'));
  return { location: answer.headers().location ?? '', session };
}

async function withPassword(database: Sql, person: Person): Promise<Person> {
  await database`
    UPDATE accounts SET password_hash = ${await hash(password)} WHERE id = ${person.accountId}`;
  return person;
}

test('its sign-in page is ours', async ({ page }) => {
  await page.goto('/api/auth/signin');
  await expect(page.locator('h1')).toHaveText('Sign in');
  await expect(page.getByRole('button', { name: 'Sign in' })).toHaveCount(1);
});

test('its address takes the right password only, tells nothing and leads nowhere else', async ({
  request,
  makePerson,
  database,
}) => {
  const { email } = await withPassword(
    database,
    await makePerson({ role: 'EDITOR', voice: 'editorial-desk' }),
  );
  const wrong = await push(request, { email, password: 'a wrong password' });
  expect(wrong.session).toBeUndefined();
  expect(wrong.location).not.toContain(encodeURIComponent(email));
  const told = await request.get(wrong.location);
  expect(new URL(told.url()).pathname).toMatch(/^\/\w\w\/sign-in$/);
  expect(await told.text()).toContain('Signing in did not work.');
  const forged = await push(request, { email, password, csrfToken: 'made up' });
  expect(forged.session).toBeUndefined();

  const callbackUrl = 'https://elsewhere.example/';
  const right = await push(request, { email, password, callbackUrl });
  expect(right.session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  expect(right.location).not.toContain('elsewhere');
  expect((await request.get('/en/desk', { maxRedirects: 0 })).status()).toBe(200);
  const session = await (await request.get('/api/auth/session')).json();
  expect(Object.keys(session)).toEqual(['expires']);

  // Disabled: next-auth, too, knows nobody at the next request.
  await database`UPDATE accounts SET disabled_at = now() WHERE email = ${email}`;
  expect(await (await request.get('/api/auth/session')).json()).toEqual({});
});

test('its address counts with our form: too many tries have to wait at both', async ({
  page,
  request,
  makePerson,
  database,
}) => {
  const { email } = await withPassword(
    database,
    await makePerson({ role: 'EDITOR', voice: 'editorial-desk' }),
  );
  for (let tries = 0; tries < limits.perEmail; tries += 1)
    await push(request, { email, password: 'a wrong password' });
  expect((await push(request, { email, password })).session).toBeUndefined();
  await page.goto('/en/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText(/Too many attempts\. Try again in 1\d minutes\./)).toBeVisible();
});

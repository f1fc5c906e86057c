import { hash } from '@node-rs/argon2';
import type { Browser, Page } from '@playwright/test';
import { appOn, nextCode } from './authenticator';
import { expect, test } from './fixtures';

const password = 'several unrelated words';

async function signIn(page: Page, email: string, secret = password): Promise<void> {
  await page.goto('/en/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(secret);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Another browser of the same or another person. */
async function anotherPage(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  return context.newPage();
}

test('each sign-in is a session that its owner and the administrator see and end', async ({
  page,
  browser,
  baseURL,
  context,
  makePerson,
  sessionOf,
  database,
}) => {
  const person = await makePerson({ role: 'EDITOR', voice: 'editorial-desk' });
  await database`
    UPDATE accounts SET password_hash = ${await hash(password)} WHERE id = ${person.accountId}`;
  const other = await anotherPage(browser, baseURL);
  await signIn(page, person.email);
  await signIn(other, person.email);
  await expect(other.locator('h1')).toHaveText('Work');

  // The owner sees both and ends the other one.
  await page.getByRole('link', { name: 'My account' }).click();
  await expect(page.locator('h1')).toHaveText('My account');
  await expect(page.getByText('this browser')).toHaveCount(1);
  await page.getByRole('button', { name: /^End this session/ }).click();
  await expect(page.getByText('The session has ended.')).toBeVisible();
  await other.goto('/en/desk');
  await expect(other.locator('h1')).toHaveText('Sign in');

  // Another password ends what is signed in elsewhere; here one stays.
  await signIn(other, person.email);
  await expect(other.locator('h1')).toHaveText('Work');
  await page.getByLabel('Present password').fill(password);
  await page.getByLabel('New password').fill('қадамқадам12');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText(/Repeated words and characters/).first()).toBeVisible();
  await page.getByLabel('Present password').fill(password);
  await page.getByLabel('New password').fill('ёлка батарея скрепка туман');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Your password is changed.')).toBeVisible();
  await other.goto('/en/desk');
  await expect(other.locator('h1')).toHaveText('Sign in');

  // The language of the desk: at once, and after the next sign-in.
  await page.getByLabel('Language of the desk').selectOption('kk');
  await page.getByRole('button', { name: 'Save language' }).click();
  await expect(page.locator('h1')).toHaveText('Менің тіркелгім');
  await signIn(other, person.email, 'ёлка батарея скрепка туман');
  await expect(other).toHaveURL(/\/kk\/desk$/);

  // A cookie that was copied before signing out opens nothing afterwards.
  const copied = await other.context().cookies();
  await other.getByRole('button', { name: 'Шығу' }).click();
  await expect(other.locator('h1')).toHaveText('Кіру');
  await other.context().addCookies(copied);
  await other.goto('/en/desk');
  await expect(other.locator('h1')).toHaveText('Sign in');

  // The administrator ends the rest.
  const administrator = await makePerson({ role: 'ADMINISTRATOR', voice: 'editorial-desk' });
  const cookie = await sessionOf(administrator);
  await other.context().addCookies([{ ...cookie, url: baseURL ?? '' }]);
  await other.goto(`/en/desk/people?q=${encodeURIComponent(person.email)}`);
  await other.getByRole('link', { name: `Name, sign-in and sessions ${person.name}` }).click();
  await expect(other.locator('h1')).toHaveText(person.name);
  await other.getByRole('textbox', { name: 'E-mail' }).fill('not an address');
  await other.getByRole('textbox', { name: 'E-mail' }).press('Enter');
  await expect(other.getByText('Enter an e-mail address').first()).toBeVisible();
  await other.getByRole('textbox', { name: 'Name' }).fill(`${person.name} Әлиева`);
  await other.getByRole('textbox', { name: 'E-mail' }).fill(`new-${person.email}`);
  await other.getByRole('textbox', { name: 'E-mail' }).press('Enter');
  await expect(other.locator('h1')).toHaveText(`${person.name} Әлиева`);
  await expect(other.getByText('Saved.')).toBeVisible();
  await other.getByRole('button', { name: 'End all sessions' }).click();
  await expect(other.getByText('Ended.')).toBeVisible();
  await page.goto('/en/desk');
  await expect(page.locator('h1')).toHaveText('Sign in');

  // A forgotten password: by a link that the administrator hands over, once.
  await page.getByRole('link', { name: 'Forgotten password?' }).click();
  await expect(page.getByText('Ask an administrator for a link')).toBeVisible();
  await other.getByRole('button', { name: 'Make a link for a new password' }).click();
  const link = await other.getByLabel('Link', { exact: true }).inputValue();
  await page.goto(link);
  await page.getByLabel('New password').fill('a second try with words');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByText('Your new password is set.')).toBeVisible();
  await page.getByLabel('E-mail').fill(`new-${person.email}`);
  await page.getByLabel('Password', { exact: true }).fill('a second try with words');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/kk\/desk$/);
  await page.goto(link);
  await expect(page.getByText('This link does not work')).toBeVisible();
  expect(await context.cookies()).not.toEqual([]);
  await other.context().close();
});

test('two-step sign-in: set up, used, and used with a recovery code', async ({
  page,
  makePerson,
  database,
}) => {
  const person = await makePerson({ role: 'EDITOR', voice: 'editorial-desk' });
  await database`
    UPDATE accounts SET password_hash = ${await hash(password)} WHERE id = ${person.accountId}`;
  await signIn(page, person.email);
  await page.getByRole('link', { name: 'My account' }).click();
  await page.getByRole('link', { name: 'Set up two-step sign-in' }).click();
  await expect(page.locator('h1')).toHaveText('Two-step sign-in');
  await page.getByLabel('Present password').fill(password);
  await page.getByRole('button', { name: 'Set up two-step sign-in' }).click();
  await expect(page.getByRole('img', { name: /Picture for an authenticator app/ })).toBeVisible();
  const app = await appOn(page);
  await page.getByRole('textbox', { name: 'Code' }).fill('000000');
  await page.getByRole('button', { name: 'Turn on' }).click();
  await expect(page.getByText(/This code is not right/).first()).toBeVisible();
  const used = app.generate();
  await page.getByRole('textbox', { name: 'Code' }).fill(used);
  await page.getByRole('button', { name: 'Turn on' }).click();
  await expect(page.getByText('Write down these recovery codes now')).toBeVisible();
  const codes = await page.getByRole('status').locator('code').allTextContents();
  expect(codes).toHaveLength(10);

  // The password alone does not open anything, and neither does a code that was used.
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You are signed out.')).toBeVisible();
  await signIn(page, person.email);
  await expect(page.locator('h1')).toHaveText('Second step');
  expect((await page.request.get('/en/desk', { maxRedirects: 0 })).status()).toBe(307);
  await page.getByRole('textbox', { name: 'Code' }).fill(used);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText(/was used already/).first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Code' }).fill(nextCode(app));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.locator('h1')).toHaveText('Work');

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You are signed out.')).toBeVisible();
  await signIn(page, person.email);
  await page.getByRole('textbox', { name: 'Code' }).fill(codes[0] ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.locator('h1')).toHaveText('Work');
  await page.goto('/en/desk/account');
  await expect(page.getByText('9 recovery codes are left.')).toBeVisible();
  const events = await database`SELECT action FROM audit_events
    WHERE subject_kind = 'account' AND subject_id = ${person.accountId} ORDER BY sequence`;
  expect(events.map(({ action }) => action)).toEqual([
    'turn_on_second_factor',
    'fail_second_factor',
    'use_recovery_code',
  ]);
});

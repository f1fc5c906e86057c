import { expect, test } from './fixtures';
import { progressPath } from './progress-page';

const reference = 'ARTICLE-2024-2';

test('a stranger is asked to sign in and comes back to where he was', async ({ page }) => {
  for (const path of [
    '/en/desk',
    '/en/desk/people',
    '/en/desk/settings',
    progressPath(reference),
  ]) {
    await page.goto(path);
    await expect(page.locator('h1')).toHaveText('Sign in');
    expect(new URL(page.url()).searchParams.get('to')).toBe(path);
  }
  await page.goto('/en/sign-in?to=https://elsewhere.example/');
  await expect(page.locator('input[name=to]')).toHaveValue('/en/desk');
});

test('people and settings are the administrator’s', async ({ page, login, context }) => {
  for (const role of ['EDITOR', 'REVIEWER'] as const) {
    await context.clearCookies();
    await login({ role, voice: 'editorial-desk' });
    for (const path of ['people', 'settings']) {
      expect((await page.request.get(`/en/desk/${path}`)).status()).toBe(404);
    }
  }
  await context.clearCookies();
  await login({ role: 'ADMINISTRATOR', voice: 'editorial-desk' });
  for (const path of ['people', 'settings']) {
    expect((await page.request.get(`/en/desk/${path}`)).status()).toBe(200);
  }
});

test('the navigation leads each person to what opens for them, and nowhere else', async ({
  page,
  login,
  context,
}) => {
  for (const [role, voice, count] of [
    ['EDITOR', 'forum-18', 5],
    ['ADMINISTRATOR', 'kazakhstan', 7],
    ['ADMINISTRATOR', 'editorial-desk', 16],
  ] as const) {
    await context.clearCookies();
    await login({ role, voice });
    await page.goto('/en/desk');
    const links = page.getByRole('navigation', { name: 'Desk' }).first().getByRole('link');
    await expect(links).toHaveCount(count);
    for (const link of await links.all()) {
      const path = (await link.getAttribute('href')) ?? '';
      expect((await page.request.get(path)).status(), path).toBe(200);
    }
  }
});

test('a draft is seen in its voice only, and decided by reviewers only', async ({
  page,
  context,
  login,
  makePerson,
  database,
}) => {
  const author = await makePerson({ role: 'EDITOR', voice: 'editorial-desk' });
  const [draft] = await database`
    INSERT INTO assessment_drafts (id, recommendation_id, voice_id, author_id, state, reason,
      submitted_at, updated_at)
    SELECT gen_random_uuid(), r.id, v.id, ${author.accountId}, 'SUBMITTED', 'Because.', now(), now()
    FROM recommendations r, voices v
    WHERE r.reference = ${reference} AND v.slug = 'editorial-desk' RETURNING id`;
  const review = `/en/desk/review/${draft?.id}`;

  await login({ role: 'ADMINISTRATOR', voice: 'lync' });
  expect((await page.request.get(review)).status()).toBe(404);
  const form = `${progressPath(reference)}?draft=${draft?.id}`;
  expect((await page.request.get(form)).status()).toBe(404);
  await page.goto(progressPath(reference));
  await expect(page.getByText('Unfinished work on this recommendation')).toHaveCount(0);
  expect((await page.request.get(`/en/desk/review/${'-'.repeat(36)}`)).status()).toBe(404);

  await context.clearCookies();
  await login({ role: 'EDITOR', voice: 'editorial-desk' });
  await page.goto(review);
  await expect(page.getByText('Only reviewers and administrators')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish assessment' })).toHaveCount(0);
});

test('another role and a disabled account hold at the next request', async ({
  page,
  login,
  database,
}) => {
  const person = await login({ role: 'ADMINISTRATOR', voice: 'editorial-desk' });
  await page.goto('/en/desk/people');
  await expect(page.locator('h1')).toHaveText('People');
  await database`UPDATE accounts SET role = 'EDITOR' WHERE id = ${person.accountId}`;
  expect((await page.request.get('/en/desk/people')).status()).toBe(404);
  await database`UPDATE accounts SET disabled_at = now() WHERE id = ${person.accountId}`;
  await page.goto('/en/desk');
  await expect(page.locator('h1')).toHaveText('Sign in');
});

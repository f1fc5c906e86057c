import { hash } from '@node-rs/argon2';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';

const password = 'several unrelated words';

test('a member makes a token, a program writes a draft with it, and the member goes on with that', async ({
  page,
  request,
  login,
  database,
}) => {
  const person = await login({ role: 'EDITOR', voice: 'forum-18' });
  await database`
    UPDATE accounts SET password_hash = ${await hash(password)} WHERE id = ${person.accountId}`;
  await page.goto('/en/desk/account');
  await page.getByRole('link', { name: 'Personal tokens' }).click();
  await expect(page.getByText('You have no token.')).toBeVisible();

  // What is missing stands beside its field, and nothing typed is lost.
  await page.getByLabel('Name', { exact: true }).fill('Our register');
  await page.getByLabel('Present password').fill('another guess at it');
  await page.getByRole('button', { name: 'Make token' }).click();
  await expect(page.getByRole('group', { name: /What it may do/ })).toContainText('Choose');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Our register');
  await page.getByLabel('Write drafts').check();
  await page.getByLabel('See what became of its drafts').check();
  await page.getByLabel('Present password').fill(password);
  await page.getByRole('button', { name: 'Make token' }).click();
  const token = await page.getByLabel('Token', { exact: true }).inputValue();
  expect(token).toMatch(/^qadam_/);

  const path = '/api/v1/kz/recommendations/UNSR-2014-d/assessments';
  const send = (key: string) =>
    request.post(path, {
      headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': key },
      data: {
        status: 'NOT_STARTED',
        effectiveOn: '2026-01-15',
        reason: 'Written by a program.',
        confidence: 'MEDIUM',
        evidence: ['KZ-E18'],
      },
    });
  const written = await send('one');
  expect(written.status(), await written.text()).toBe(201);
  const draft = await written.json();
  expect((await (await send('one')).json()).id).toBe(draft.id);
  const followed = await request.get(`/api/v1/kz/drafts/${draft.id}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  expect(await followed.json()).toMatchObject({ reference: 'UNSR-2014-d', state: 'DRAFT' });

  // The cookie of somebody signed in is no token.
  const cookies = await page.context().cookies();
  const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  expect((await request.post(path, { headers: { Cookie }, data: {} })).status()).toBe(401);

  await page.goto('/en/desk/drafts');
  await page
    .getByRole('link', { name: /UNSR-2014-d/ })
    .first()
    .click();
  await expect(page.getByLabel(/^Reason/)).toHaveValue('Written by a program.');

  await page.goto('/en/desk/account/tokens');
  await expect(page.getByRole('paragraph').filter({ hasText: 'Our register' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Take back Our register' }).click();
  await expect(page.getByText('The token no longer works.')).toBeVisible();
  expect((await send('two')).status()).toBe(401);
  await database`UPDATE assessment_drafts SET state = 'DISCARDED' WHERE id = ${draft.id}`;
});

test('a page says to programs what it is: data set, recommendation, picture', async ({
  page,
  request,
}) => {
  for (const [path, types] of [
    ['/ru/kz/data', ['Dataset']],
    ['/en/kz/recommendations/UNSR-2014-d', ['CreativeWork', 'BreadcrumbList']],
  ] as const) {
    await page.goto(path);
    const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
    expect(blocks.map((text) => JSON.parse(text)['@type'])).toEqual(types);
    const image = await page.locator('meta[property="og:image"]').getAttribute('content');
    const picture = await request.get(new URL(image ?? '').pathname + new URL(image ?? '').search);
    expect(picture.headers()['content-type']).toBe('image/png');
    await expect(page.locator('meta[property="og:title"]')).toHaveCount(1);
  }
});

import { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const secret = 'Unspeakable Author';

/** A PDF of one's own, so that tests do not meet at the same bytes. */
async function report(words: string): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.setAuthor(secret);
  document.addPage([200, 200]).drawText(words);
  return Buffer.from(await document.save());
}

const send = async (page: Page, file: { name: string; mimeType: string; buffer: Buffer }) => {
  await page.getByLabel('File', { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: 'Send the file' }).click();
};

test('a file comes to evidence cleaned, a second person makes it public, a reader saves it', async ({
  page,
  context,
  login,
  playwright,
  baseURL,
}) => {
  test.setTimeout(90_000);
  const stranger = await playwright.request.newContext({ baseURL });
  await login({ role: 'EDITOR', voice: 'editorial-desk' });
  await page.goto('/en/kz/evidence/KZ-E02');
  await page.getByRole('link', { name: 'Files of this evidence' }).click();
  await expect(page.locator('h1')).toHaveText('Files of KZ-E02');

  await send(page, { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<svg/>\0') });
  await expect(page.getByRole('alert').first()).toContainText('its content decides, not its name');

  const buffer = await report(`For a test at ${Date.now()}`);
  await page.getByLabel('Name for readers').fill('Order of a test');
  await send(page, { name: 'Mine.pdf', mimeType: 'application/pdf', buffer });
  await expect(page.getByRole('status')).toContainText('cleaned. Readers do not have it yet');
  const line = page.getByRole('listitem').filter({ hasText: 'Order of a test.pdf' });
  await expect(line).toContainText('Not public yet');
  const address = (await line.getByRole('link').getAttribute('href')) ?? '';
  expect((await stranger.get(address)).status()).toBe(404);

  await context.clearCookies();
  await login({ role: 'REVIEWER', voice: 'editorial-desk' });
  await page.goto('/en/desk/files');
  await page.getByRole('link', { name: 'Order of a test.pdf' }).click();
  await page.getByRole('button', { name: 'Make public Order of a test.pdf' }).click();
  await expect(page.getByText('The file is public.')).toBeVisible();

  await page.getByRole('link', { name: 'The evidence as readers see it' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download Order of a test.pdf' }).click();
  expect((await saving).suggestedFilename()).toBe('Order of a test.pdf');
  const answer = await stranger.get(address);
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="Order of a test.pdf"; filename*=UTF-8''Order%20of%20a%20test.pdf`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  });
  const saved = await PDFDocument.load(await answer.body(), { updateMetadata: false });
  expect([saved.getAuthor(), saved.getPageCount()]).toEqual([undefined, 1]);
  await stranger.dispose();
});

test('what is too large, from elsewhere or from a stranger is not kept', async ({
  page,
  login,
  request,
  database,
  sessionOf,
  baseURL,
  complaints,
}) => {
  test.setTimeout(60_000);
  const multipart = {
    name: '',
    file: { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('words') },
  };
  const path = '/api/files/evidence/KZ-E03?locale=en';
  const person = await login({ role: 'EDITOR', voice: 'editorial-desk' });
  const { name, value } = await sessionOf(person);
  const foreign = { Origin: 'https://elsewhere.example', Cookie: `${name}=${value}` };
  expect((await request.post(path, { multipart, headers: foreign })).status()).toBe(403);
  const own = { Origin: new URL(String(baseURL)).origin };
  const stranger = await request.post(path, { multipart, headers: own, maxRedirects: 0 });
  expect(stranger.status()).toBe(303);
  expect(stranger.headers().location).toContain('/en/sign-in');

  await page.goto('/en/desk/files?of=KZ-E03');
  const buffer = Buffer.alloc(21 * 1024 * 1024, 'a');
  await send(page, { name: 'large.txt', mimeType: 'text/plain', buffer });
  await expect(page.getByRole('alert').first()).toContainText(
    'larger than this installation takes',
  );
  const [row] = await database`SELECT count(*)::int AS files FROM evidence_files f
    JOIN evidence e ON e.id = f.evidence_id WHERE e.reference = 'KZ-E03'`;
  expect(row?.files).toBe(0);

  await login({ role: 'EDITOR', voice: 'kazakhstan' });
  await page.goto('/en/desk/files?of=KZ-E03');
  await expect(page.locator('h1')).toHaveText('This page does not exist');
  // The browser itself says that the page was answered with 404.
  complaints.length = 0;
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import sharp from 'sharp';
import { readCsv } from '@/lib/testing/read-csv';
import { expect, test } from './fixtures';

/** A page of somebody else, with our code on it. */
let stranger: Server;
let code = '';
test.beforeAll(async () => {
  stranger = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>Elsewhere</title>${code}</html>`);
  });
  await new Promise<void>((resolve) => stranger.listen(0, resolve));
});
test.afterAll(() => new Promise((resolve) => stranger.close(resolve)));

test('a chart leads to its rows, can be taken as files, and shown on a page of others', async ({
  page,
  request,
  context,
  baseURL,
}) => {
  await page.goto('/en/kz');
  await page.getByRole('link', { name: 'All charts' }).click();
  await page.getByRole('link', { name: /by one body on one theme/ }).click();
  await expect(page).toHaveURL(/\/en\/kz\/charts\/body-by-theme$/);
  const title = (await page.locator('h1').textContent()) ?? '';
  const drawing = page.getByRole('group', { name: title }).filter({ visible: true });
  await expect(drawing).toHaveCount(1);

  const row = page.locator('tbody tr').filter({ hasText: 'Registration' }).first();
  const total = await row.locator('td').last().textContent();
  await expect(page.locator('a[download], a[href*="chart."]')).toHaveCount(3);
  const files = await page
    .locator('a[href*="chart."]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  const [svg, png, csv] = await Promise.all(files.map((file) => request.get(file)));
  expect(svg?.headers()['content-type']).toBe('image/svg+xml');
  expect(svg?.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(await svg?.text()).toContain(`<title id="title">${title}</title>`);
  expect((await sharp(await png?.body()).metadata()).width).toBe(1920);
  const lines = readCsv((await csv?.text()) ?? '');
  expect(lines).toHaveLength(await page.locator('tbody tr').count());
  const shown = await page.locator('tbody td:last-child').allTextContents();
  expect(lines.map((line) => line.total)).toEqual(shown);
  const known = svg?.headers().etag ?? '';
  const again = await request.get(files[0] ?? '', { headers: { 'If-None-Match': known } });
  expect(again.status()).toBe(304);
  const misread = await request.get(`${files[2]}?asOf=tomorrow`);
  expect([misread.status(), await misread.text()]).toEqual([400, expect.stringContaining('asOf')]);

  code = (await page.locator('pre code').textContent()) ?? '';
  await row.locator('td a').first().click();
  await expect(page.locator('main h3 a[href*="/recommendations/"]')).toHaveCount(Number(total));
  // A square of the picture leads to the same, by keyboard too.
  const rows = page.url();
  await page.goBack();
  const name = (await row.locator('td a').first().textContent()) ?? '';
  await drawing.getByRole('link', { name: `${name}, “Registration”` }).press('Enter');
  await expect(page).toHaveURL(rows);

  await page.goto('/en/kz/bodies/upr');
  await page.getByRole('link', { name: 'What moved between two days' }).click();
  await expect(page.locator('h1')).toContainText('(only: UPR)');
  await page.getByLabel('From', { exact: true }).fill('2015-12-31');
  await page.getByRole('button', { name: 'Show' }).last().click();
  await expect(page).toHaveURL(/body=upr.*since=2015-12-31/);
  const flows = page.locator('tbody tr').filter({ hasText: 'In progress' });
  const moved = Number(await flows.last().locator('td').last().textContent());
  const ends = await flows.last().locator('th, td').allTextContents();
  const band = page.getByRole('link', { name: `“${ends[0]}” → “${ends[1]}”` });
  await band.filter({ visible: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/changes\?.*was=/);
  await expect(page.locator('main li a[href*="/recommendations/"]')).toHaveCount(moved);

  await page.goto(
    `http://${new URL(baseURL ?? '').hostname}:${(stranger.address() as AddressInfo).port}/`,
  );
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('h1')).toHaveText(title);
  await expect(frame.getByRole('img').filter({ visible: true })).toHaveCount(1);
  await frame.locator('summary').click();
  await expect(frame.locator('tbody tr').first()).toBeVisible();
  await expect(frame.locator('script, form')).toHaveCount(0);
  expect(await context.cookies()).toEqual([]);
  // The frame itself, as a page: axe does not look into frames of other origins.
  await page.goto('/embed/kk/kz/over-time?scheme=dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.locator('summary').click();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('only embeds may be framed, and they know nobody', async ({ page, request, login }) => {
  const address = '/embed/ru/kz/by-body';
  const { 'content-security-policy': policy = '', ...headers } = (
    await request.get(address)
  ).headers();
  expect(policy).toContain('frame-ancestors *');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/script-src|unsafe/);
  expect(headers['x-frame-options']).toBeUndefined();
  expect(headers['set-cookie']).toBeUndefined();
  for (const other of [
    '/ru/kz/charts/by-body',
    '/ru/kz/charts/by-body/chart.svg',
    '/embed',
    '/embed/ru/kz',
    '/embed/ru/kz/by-body/more',
    '/embedded/ru/kz/by-body',
    '/api/oembed',
  ]) {
    const response = await request.get(other, { maxRedirects: 0 });
    expect(response.headers()['x-frame-options'], other).toBe('DENY');
    expect(response.headers()['content-security-policy'], other).toContain(
      "frame-ancestors 'none'",
    );
  }
  for (const nothing of ['/embed/en/kz/pie', '/embed/en/zz/by-body', '/embed/xx/kz/by-body']) {
    const response = await request.get(nothing, { headers: { Accept: 'text/html' } });
    expect([response.status(), response.headers()['content-security-policy']]).toEqual([
      404,
      policy,
    ]);
    expect(await response.text()).toContain('There is no such chart here');
  }
  const stranger = await (await request.get(address)).text();
  await login({ role: 'ADMINISTRATOR', voice: 'editorial-desk' });
  const signedIn = await page.request.get(address);
  expect(await signedIn.text()).toBe(stranger);
  expect(signedIn.headers()['cache-control']).toBe('no-cache');
});

test('programs are told how to show a chart, and why they cannot', async ({ page, request }) => {
  await page.goto('/en/kz/bodies/upr');
  const discovery = page.locator('link[type="application/json+oembed"]');
  const href = (await discovery.getAttribute('href')) ?? '';
  const response = await request.get(href);
  expect(response.headers()['access-control-allow-origin']).toBe('*');
  const answer = await response.json();
  expect(answer).toMatchObject({ type: 'rich', version: '1.0', width: 800 });
  expect(answer.title).toContain('Universal Periodic Review');
  expect(answer.html).toContain('/embed/en/kz/standing?body=upr');
  const thumbnail = await request.get(answer.thumbnail_url);
  const size = await sharp(await thumbnail.body()).metadata();
  expect([size.width, size.height]).toEqual([answer.thumbnail_width, answer.thumbnail_height]);

  const ask = (query: Record<string, string>) =>
    request.get(`/api/oembed?${new URLSearchParams(query)}`);
  const url = new URL('/kk/kz/charts/flow?since=2015-12-31&asOf=2020-12-31', page.url()).href;
  const small = await (await ask({ url, maxwidth: '400', maxheight: '300' })).json();
  expect(small).toMatchObject({ width: 400, height: 300 });
  expect(small.html).toContain('since=2015-12-31&amp;asOf=2020-12-31');
  for (const [query, status, said] of [
    [{ url: 'https://elsewhere.example/en/kz/charts/by-body' }, 400, 'url must be the address'],
    [{ url: new URL('/kk/kz/charts/flow/more', url).href }, 400, 'url must be the address'],
    [{ url: new URL('/en/kz/privacy', url).href }, 400, 'url must be the address'],
    [{ url: new URL('/en/kz/bodies/nobody', url).href }, 404, 'no such chart'],
    [{ url: new URL('/en/kz/charts/by-body?asOf=2999-01-01', url).href }, 400, 'time'],
    [{ url, maxwidth: 'wide' }, 400, 'maxwidth'],
    [{ url, format: 'xml' }, 501, 'json'],
    [{}, 400, 'url'],
  ] as const) {
    const refused = await ask(query as Record<string, string>);
    expect(refused.status(), JSON.stringify(query)).toBe(status);
    expect(refused.headers()['content-type']).toContain('application/problem+json');
    expect((await refused.json()).detail).toContain(said);
  }
});

test('without scripts a chart and its numbers are there', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL && { baseURL }),
  });
  const page = await context.newPage();
  for (const address of ['/ru/kz/charts/over-time', '/embed/ru/kz/over-time']) {
    await page.goto(address);
    await expect(page.getByRole('img').filter({ visible: true })).toHaveCount(1);
    const summary = page.locator('summary').filter({ hasText: 'Данные в таблице' });
    if (await summary.isVisible()) await summary.click();
    await expect(page.locator('tbody tr').first()).toBeVisible();
  }
  await context.close();
});

import { publicPages } from './addresses';
import { expect, test } from './fixtures';

/** A directive of a Content-Security-Policy. */
function directive(policy: string, name: string): string {
  return policy.split('; ').find((part) => part.startsWith(`${name} `)) ?? '';
}

for (const { address } of publicPages) {
  test(`/en/kz${address}: a strict policy, a fresh nonce, no cookie`, async ({ request }) => {
    const [first, second] = await Promise.all([
      request.get(`/en/kz${address}`),
      request.get(`/en/kz${address}`),
    ]);
    const policy = first?.headers()['content-security-policy'] ?? '';
    const scripts = directive(policy, 'script-src');
    expect(scripts).toMatch(/'nonce-[A-Za-z0-9+/=]{16,}'/);
    expect(scripts).not.toContain('unsafe-inline');
    expect(scripts).not.toContain('unsafe-eval');
    expect(directive(policy, 'frame-ancestors')).toBe("frame-ancestors 'none'");
    expect(directive(policy, 'base-uri')).toBe("base-uri 'none'");
    expect(second?.headers()['content-security-policy']).not.toBe(policy);

    const nonce = scripts.match(/'nonce-([^']+)'/)?.[1];
    const html = (await first?.text()) ?? '';
    // Data for programs is written the same way, and never run.
    const tags = (html.match(/<script\b[^>]*>/g) ?? []).filter(
      (tag) => tag !== '<script type="application/ld+json">',
    );
    expect(tags.length).toBeGreaterThan(0);
    expect(tags.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    expect(first?.headers()['set-cookie']).toBeUndefined();
    expect(first?.headers()['x-content-type-options']).toBe('nosniff');
    expect(first?.headers()['x-powered-by']).toBeUndefined();
    // Only behind TLS, which this server is not.
    expect(first?.headers()['strict-transport-security']).toBeUndefined();
  });
}

test('pages of signed-in people, and of signing in, are strict and kept by nobody', async ({
  page,
  login,
  request,
}) => {
  await login({ role: 'EDITOR', voice: 'editorial-desk' });
  const answers = [
    await page.goto('/en/desk'),
    await page.goto('/en/kz'),
    await request.get('/en/sign-in'),
    await request.get('/en/password'),
  ];
  for (const response of answers) {
    const { 'cache-control': caching, 'content-security-policy': policy = '' } =
      response?.headers() ?? {};
    expect(caching).toContain('no-store');
    const scripts = directive(policy, 'script-src');
    expect(scripts).toMatch(/'nonce-[A-Za-z0-9+/=]{16,}'/);
    expect(scripts).not.toContain('unsafe-inline');
    expect(directive(policy, 'frame-ancestors')).toBe("frame-ancestors 'none'");
  }
});

test('a request that asks for a language gets it, and the choice lives in the address', async ({
  request,
}) => {
  for (const [asked, locale] of [
    ['kk-KZ,kk;q=0.9,ru;q=0.8', 'kk'],
    ['ru', 'ru'],
    ['fr', 'en'],
  ]) {
    const response = await request.get('/', {
      headers: { 'Accept-Language': asked ?? '' },
      maxRedirects: 0,
    });
    expect(response.status()).toBe(307);
    expect(new URL(response.headers().location ?? '', 'http://localhost').pathname).toBe(
      `/${locale}`,
    );
    expect(response.headers().vary).toContain('Accept-Language');
  }
});

test('robots may read the record, but neither the desk nor every selection of it', async ({
  request,
}) => {
  const response = await request.get('/robots.txt', { maxRedirects: 0 });
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toContain('text/plain');
  const lines = (await response.text()).split('\n');
  expect(lines).toContain('User-Agent: *');
  expect(lines).toContain('Allow: /');
  for (const closed of ['/en/desk', '/kk/account', '/api/', '/*/recommendations?', '/*/report.csv'])
    expect(lines).toContain(`Disallow: ${closed}`);
  expect(lines).toContain(`Sitemap: ${new URL('/sitemap.xml', response.url())}`);
});

test('the sitemap leads to every page in every language, and every page in it is there', async ({
  request,
}) => {
  const locations = async (address: string) => {
    const response = await request.get(address);
    expect(response.headers()['content-type']).toContain('application/xml');
    return [...(await response.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, one = '']) => one);
  };
  const files = await locations('/sitemap.xml');
  expect(files.map((file) => new URL(file).pathname)).toEqual(['/sitemap-kz-1.xml']);
  const pages = (await locations(files[0] ?? '')).map((one) => new URL(one).pathname);
  expect(new Set(pages).size).toBe(pages.length);
  for (const { address } of publicPages)
    if (!/[?]|permissions/.test(address))
      for (const locale of ['en', 'ru', 'kk']) expect(pages).toContain(`/${locale}/kz${address}`);
  // One of each kind; all of them would be a thousand.
  const kinds = new Map(pages.map((page) => [page.split('/').slice(1, 4).join('/'), page]));
  for (const page of [...kinds.values()].filter((one) => one.startsWith('/kk/')))
    expect((await request.get(page)).status(), page).toBe(200);
  for (const nothing of ['/sitemap-kz-2.xml', '/sitemap-zz-1.xml', '/sitemap-kz-0.xml'])
    expect((await request.get(nothing)).status(), nothing).toBe(404);
});

test('a browser that looks for the icon at its old place finds it', async ({ request }) => {
  const response = await request.get('/favicon.ico');
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toContain('image/svg+xml');
});

test('a form that arrives broken is answered with what to do, never as an error of the program', async ({
  request,
}) => {
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
  const half = '--x\r\nContent-Disposition: form-data; name="email"\r\n\r\nhalf';
  for (const data of ['nonsense', half, '--x\r\n\r\n--x--', half.padEnd(2_000_000, 'ә')]) {
    for (const path of ['/en/sign-in', '/kk/kz/suggest']) {
      const response = await request.post(path, { headers, data });
      expect(response.status(), path).toBe(400);
      expect(response.headers()['content-type']).toContain('text/html');
      expect(await response.text()).toContain('Nothing was saved');
    }
  }
});

test('the API is open to pages of other sites, keeps what has not changed, and knows no session', async ({
  page,
  request,
  login,
}) => {
  // Before anything was known: what other tests publish meanwhile is not in it.
  const address = '/api/v1/kz/recommendations?knownAt=2001-01-01T00:00:00Z';
  const stranger = await request.get(address, { headers: { Origin: 'https://elsewhere.example' } });
  const { etag = '', ...headers } = stranger.headers();
  expect(headers['access-control-allow-origin']).toBe('*');
  expect(headers['access-control-expose-headers']).toContain('ETag');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['set-cookie']).toBeUndefined();
  const same = await request.get(address, { headers: { 'If-None-Match': etag } });
  expect([same.status(), await same.text()]).toEqual([304, '']);
  const asked = await request.fetch(address, {
    method: 'OPTIONS',
    headers: {
      Origin: 'https://elsewhere.example',
      'Access-Control-Request-Method': 'GET',
      'Access-Control-Request-Headers': 'if-none-match',
    },
  });
  expect(asked.status()).toBe(204);
  expect(asked.headers()['access-control-allow-headers']).toContain('If-None-Match');
  expect((await request.head(address)).headers().etag).toBe(etag);
  const posted = await request.post(address);
  expect([posted.status(), posted.headers().allow]).toEqual([405, 'GET, HEAD, OPTIONS']);

  await login({ role: 'ADMINISTRATOR', voice: 'editorial-desk' });
  const signedIn = await page.request.get(address);
  expect(await signedIn.text()).toBe(await stranger.text());
  expect(signedIn.headers()['cache-control']).toBe('no-cache');

  const nowhere = await request.get('/api/v1/nowhere', { headers: { Accept: 'text/html' } });
  expect(nowhere.status()).toBe(404);
  expect(nowhere.headers()['content-type']).toContain('application/problem+json');
  expect(nowhere.headers()['access-control-allow-origin']).toBe('*');
});

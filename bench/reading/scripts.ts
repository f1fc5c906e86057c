import { chromium } from '@playwright/test';

/** The scripts of a page's first view. */
export type FirstView = { files: number; bytes: number };

/**
 * What a browser that reads brotli receives as scripts until a page has come to rest, in bytes as sent; a current
 * browser leaves the `nomodule` file out by itself.
 */
export async function measureScripts(
  executablePath: string,
  addresses: readonly string[],
): Promise<FirstView[]> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const views: FirstView[] = [];
    for (const address of addresses) {
      // A context of its own: nothing is in its cache yet.
      const page = await browser.newPage();
      const names = new Set<string>();
      page.on('request', (request) => {
        if (request.resourceType() === 'script') names.add(request.url());
      });
      await page.goto(address, { waitUntil: 'networkidle' });
      await page.close();
      const sizes = await Promise.all([...names].map(sentBytes));
      views.push({ files: names.size, bytes: sizes.reduce((sum, size) => sum + size, 0) });
    }
    return views;
  } finally {
    await browser.close();
  }
}

/** The length of a file as it goes over the line to a reader of brotli. */
async function sentBytes(address: string): Promise<number> {
  const answer = await fetch(address, { method: 'HEAD', headers: { 'Accept-Encoding': 'br' } });
  const length = answer.headers.get('content-length');
  if (answer.headers.get('content-encoding') !== 'br' || !length)
    throw new Error(`${address} was not sent as it was compressed at the build`);
  return Number(length);
}

/**
 * Pages that a reader keeps in this browser for reading without a network: copies as everybody gets them, asked for
 * without the reader's session, and the files they need. `public/offline.js` answers with them. Nothing is kept, and
 * no worker installed, before somebody asks for it; removing takes all of it away.
 */
const store = 'qadam-kept';

/** Whether this browser can keep pages here: only where the connection is safe. */
export const canKeep = (): boolean =>
  typeof caches !== 'undefined' && 'serviceWorker' in navigator && window.isSecureContext;

/** When this address was kept, if it is, and how many pages are. */
export type KeptPages = { at: Date | null; count: number };

export async function readKept(address: string): Promise<KeptPages> {
  // Asking for a store that is not there would make it.
  if (!(await caches.has(store))) return { at: null, count: 0 };
  const cache = await caches.open(store);
  const at = (await cache.match(address, { ignoreVary: true }))?.headers.get('x-kept-at');
  const copies = await cache.matchAll();
  const count = copies.filter((copy) => copy.headers.has('x-kept-at')).length;
  return { at: at ? new Date(at) : null, count };
}

/** Keeps the page of this address as it is now. Throws where the network or the browser's room gives out. */
export async function keepPage(address: string, title: string): Promise<void> {
  const answer = await fetch(address, { credentials: 'omit', headers: { Accept: 'text/html' } });
  if (!answer.ok || answer.redirected) throw new Error(`the page was answered ${answer.status}`);
  const html = await answer.text();
  const at = new Date().toISOString();
  const headers = new Headers({
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy':
      answer.headers.get('Content-Security-Policy') ?? "default-src 'none'",
    'x-kept-at': at,
    'x-address': address,
    'x-title': encodeURIComponent(title),
  });
  const cache = await caches.open(store);
  await cache.addAll(filesOf(html));
  // The copy says itself that it is one: the note at its head is made of this.
  const copy = html.replace('<html ', `<html data-kept-at="${at}" `);
  await cache.put(address, new Response(copy, { headers }));
  await navigator.serviceWorker.register('/offline.js', { scope: '/' });
}

/** Takes away every kept page, its files, and what would answer with them. */
export async function removeKept(): Promise<void> {
  await caches.delete(store);
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((registration) => registration.unregister()));
}

/** The files of the build that a page names or has loaded since. */
function filesOf(html: string): string[] {
  const named = html.match(/\/_next\/static\/[\w./~-]+\.(js|css|woff2|svg)/g) ?? [];
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  const files = [...named, ...loaded.filter((path) => path.startsWith('/_next/static/'))];
  return [...new Set(files)];
}

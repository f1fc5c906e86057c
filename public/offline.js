/**
 * Answers with the pages that a reader asked this browser to keep, where the network gives none. It is installed by
 * the first such wish only, and removed with the last page (components/shell/kept-pages.ts). It keeps nothing by
 * itself, and pages of the desk and of accounts pass it by.
 */
const store = 'qadam-kept';

const words = {
  en: ['There is no network', 'This page is not among those kept in this browser.', 'Kept pages'],
  ru: ['Нет сети', 'Этой страницы нет среди сохранённых в этом браузере.', 'Сохранённые страницы'],
  kk: ['Желі жоқ', 'Бұл бет осы браузерде сақталған беттердің арасында жоқ.', 'Сақталған беттер'],
};

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (pathname.startsWith('/_next/static/')) event.respondWith(kept(request));
  // `/{language}/{country}/…`: for readers.
  else if (request.mode === 'navigate' && /^\/[a-z]{2}\/[a-z]{2}(\/|$)/.test(pathname))
    event.respondWith(page(request));
});

/** A file of the build bears the name of its content: once kept, it is right for ever. */
async function kept(request) {
  const file = await caches.match(request, { cacheName: store, ignoreVary: true });
  return file ?? fetch(request);
}

async function page(request) {
  try {
    return await fetch(request);
  } catch {
    const copy = await caches.match(request.url, { cacheName: store, ignoreVary: true });
    return copy ?? list(new URL(request.url).pathname.slice(1, 3));
  }
}

/** What there is instead, in the language of the address. */
async function list(locale) {
  const cache = await caches.open(store);
  const copies = await cache.matchAll();
  const items = copies
    .filter((copy) => copy.headers.has('x-title'))
    .map((copy) => {
      const title = decodeURIComponent(copy.headers.get('x-title'));
      return `<li><a href="${escaped(copy.headers.get('x-address'))}">${escaped(title)}</a></li>`;
    });
  const [title, body, heading] = words[locale] ?? words.en;
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}</style></head>
<body><main><h1>${title}</h1><p>${body}</p><h2>${heading}</h2><ul>${items.join('')}</ul></main></body></html>`;
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
    },
  });
}

const escaped = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

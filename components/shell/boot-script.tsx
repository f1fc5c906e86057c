import { headers } from 'next/headers';
import type { Locale } from '@/lib/i18n/locales';

/**
 * Runs before the first paint: says that scripts run, puts the chosen appearance on the document,
 * and, for someone whose address named no language, changes to the language they chose
 * on an earlier visit, if it is offered. The choices live in the browser's local storage, never in a cookie. Forms that ask
 * for a page leave out their empty fields, and the question mark where nothing is left (without scripts
 * the proxy does, by a redirect).
 */
const sourceFor = (offered: readonly Locale[]) => `(function () {
  var root = document.documentElement;
  root.setAttribute('data-js', '');
  document.addEventListener('formdata', function (event) {
    if (event.target.method !== 'get' || !/^\\/[^/]+\\/[a-z]{2}(\\/|$)/.test(location.pathname)) return;
    var fields = Array.from(event.formData);
    fields.forEach(function (field) { event.formData.delete(field[0]); });
    fields.forEach(function (field) { if (field[1] !== '') event.formData.append(field[0], field[1]); });
  });
  if (/\\?$/.test(location.href)) history.replaceState(history.state, '', location.pathname);
  try {
    var theme = localStorage.getItem('qadam.theme');
    if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme);
    var chosen = localStorage.getItem('qadam.locale');
    var entry = performance.getEntriesByType('navigation')[0];
    var known = ${JSON.stringify(offered)};
    var parts = location.pathname.split('/');
    var asked = parts.length > 3 ? 0 : 1; // /en leads on to /en/kz by one redirect of its own
    if (entry && entry.redirectCount > asked && entry.type === 'navigate' &&
        known.indexOf(chosen) >= 0 && known.indexOf(parts[1]) >= 0 && parts[1] !== chosen) {
      parts[1] = chosen;
      location.replace(parts.join('/') + location.search + location.hash);
    }
  } catch (error) {
    /* Storage may be forbidden; the page then follows the system and the address. */
  }
})();`;

export async function BootScript({ offered }: { offered: readonly Locale[] }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    // The browser hides the nonce from scripts, so the attribute never matches on hydration.
    <script
      nonce={nonce}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, no input in it
      dangerouslySetInnerHTML={{ __html: sourceFor(offered) }}
    />
  );
}

/** Parts of a query that say how a reader came, not what is read. */
const tracking = /^(utm_\w+|fbclid|gclid|yclid|mc_cid|mc_eid|ref|source)$/i;

/**
 * An address without what does not change the page behind it: scheme, `www.`, case of the host,
 * default port, fragment, a slash at the end, tracking, the order of the query. Null for no address.
 */
export function plainAddress(text: string): string | null {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const query = [...url.searchParams]
    .filter(([name]) => !tracking.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  const path = url.pathname.replace(/\/(index\.html?)?$/i, '');
  const place = `${plainHost(url)}${path}`;
  return query.length > 0 ? `${place}?${query.join('&')}` : place;
}

/** The host of an address as it is compared; empty for no address. */
export function hostOf(text: string): string {
  return plainAddress(text)?.split(/[/?]/)[0] ?? '';
}

function plainHost({ hostname, port }: URL): string {
  const host = hostname.toLowerCase().replace(/^(www|m)\./, '');
  return port ? `${host}:${port}` : host;
}

/** Addresses in XML: what the format reserves is written out. */
const escaped = (address: string) => address.replaceAll('&', '&amp;').replaceAll("'", '&apos;');

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A sitemap (sitemaps.org, 0.9): addresses with their host. */
export function sitemap(addresses: readonly string[]): string {
  const lines = addresses.map((address) => `<url><loc>${escaped(address)}</loc></url>`);
  return [head, `<urlset xmlns="${schema}">`, ...lines, '</urlset>', ''].join('\n');
}

/** The sitemap that lists the others. */
export function sitemapIndex(addresses: readonly string[]): string {
  const lines = addresses.map((address) => `<sitemap><loc>${escaped(address)}</loc></sitemap>`);
  return [head, `<sitemapindex xmlns="${schema}">`, ...lines, '</sitemapindex>', ''].join('\n');
}

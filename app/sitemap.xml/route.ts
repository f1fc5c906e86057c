import { listCountries } from '@/lib/countries/queries';
import { settings } from '@/lib/env';
import { countFiles } from '@/lib/sitemap/queries';
import { sitemapIndex } from '@/lib/sitemap/sitemap';

// What there is changes while the program runs.
export const dynamic = 'force-dynamic';

/** Leads search engines to everything that readers can open. */
export async function GET(): Promise<Response> {
  const countries = await listCountries();
  const addresses = await Promise.all(
    countries.map(async ({ id, code }) =>
      Array.from(
        { length: await countFiles(id) },
        (_, place) => `${settings().url}/sitemap-${code}-${place + 1}.xml`,
      ),
    ),
  );
  return new Response(sitemapIndex(addresses.flat()), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'no-cache' },
  });
}

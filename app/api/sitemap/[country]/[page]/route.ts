import { chartKinds } from '@/lib/charts/schema';
import { getCountry } from '@/lib/countries/queries';
import { settings } from '@/lib/env';
import { offeredLocales } from '@/lib/i18n/offered';
import { countrySections, pagePath } from '@/lib/i18n/paths';
import { countFiles, listThings } from '@/lib/sitemap/queries';
import { sitemap } from '@/lib/sitemap/sitemap';

type Context = { params: Promise<{ country: string; page: string }> };

/** One file of the sitemap, read at `/sitemap-kz-1.xml`: every page in every language that is offered. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { country: code, page } = await params;
  const country = await getCountry(code);
  const file = /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 0;
  if (!country || file === 0 || file > (await countFiles(country.id)))
    return new Response(null, { status: 404 });
  const things = (await listThings(country.id, file)).map(({ section, name }) => [section, name]);
  const sections = [[], ...countrySections.map((section) => [section])];
  // An indicator's picture is on the indicator's own page, too.
  const charts = chartKinds.filter((kind) => kind !== 'indicator').map((kind) => ['charts', kind]);
  const first = file === 1 ? [...sections, ...charts] : [];
  const addresses = [...first, ...things].flatMap((parts) =>
    offeredLocales().map(
      (locale) => `${settings().url}${pagePath({ locale, country: code }, ...parts)}`,
    ),
  );
  return new Response(sitemap(addresses), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'no-cache' },
  });
}

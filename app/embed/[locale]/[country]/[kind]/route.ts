import { searchOf } from '@/app/[locale]/(public)/search-of';
import { taggedResponse } from '@/lib/api/tagged';
import { schemes } from '@/lib/charts/draw/colours';
import { embedPage, missingEmbed } from '@/lib/charts/embed';
import { getPicture } from '@/lib/charts/queries/get-picture';
import { readChart } from '@/lib/charts/schema';
import { getCountry } from '@/lib/countries/queries';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { placeAt } from '@/lib/i18n/paths';
import { readMoment } from '@/lib/moment/moment';
import { getOfferedLocales, getSiteTitle } from '@/lib/settings/queries';

type Context = { params: Promise<{ locale: string; country: string; kind: string }> };

/**
 * A picture for a frame on anybody's page. It reads no session, sets no cookie and runs no script; what its address
 * asks and nobody can answer is left out, for whoever reads the other page cannot mend it.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale: asked, country: code, kind } = await params;
  const search = searchOf(request);
  const offered = await getOfferedLocales();
  const locale = isLocale(asked) && offered.includes(asked) ? asked : (offered[0] ?? defaultLocale);
  const [country, site] = await Promise.all([getCountry(code), getSiteTitle()]);
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Language': locale };
  const { chart } = readChart(kind, search);
  const nothing = () => new Response(missingEmbed(locale, site), { status: 404, headers });
  if (!country || !chart || !isLocale(asked)) return nothing();
  const { asOf, knownAt } = search;
  const moment = readMoment(
    { ...(asOf && { asOf }), ...(knownAt && { knownAt }) },
    country.timeZone,
  );
  const place = placeAt({ locale, country: country.code }, moment);
  const picture = await getPicture(country, moment, place, chart);
  if (!picture) return nothing();
  const scheme = schemes.find((one) => one === search.scheme) ?? null;
  return taggedResponse(request, embedPage(picture, place, site, scheme), headers);
}

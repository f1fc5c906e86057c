import { notFound } from 'next/navigation';
import { getCountry } from '@/lib/countries/queries';
import type { Country } from '@/lib/countries/types';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { type Place, placeAt } from '@/lib/i18n/paths';
import { type Moment, readMoment } from '@/lib/moment/moment';
import { pageTexts } from '@/lib/translations/page-texts';

/** What the address of a public page says, once it is checked. */
export type OpenPage = { locale: Locale; country: Country; moment: Moment; place: Place };

export type SearchParams = Record<string, string | string[] | undefined>;

/** Reads language, country and moment from an address; an unknown language or country is a 404. */
export async function openPage(
  params: Promise<{ locale: string; country: string }>,
  searchParams: Promise<SearchParams>,
): Promise<OpenPage> {
  const { locale, country: code } = await params;
  if (!isLocale(locale)) notFound();
  const country = await getCountry(code);
  if (!country) notFound();
  // Every page for readers has the note (`PageLanguageNote`).
  pageTexts().isNoted = true;
  const { asOf, knownAt } = await searchParams;
  const moment = readMoment(
    { ...(asOf && { asOf }), ...(knownAt && { knownAt }) },
    country.timeZone,
  );
  const place = placeAt({ locale, country: country.code }, moment);
  return { locale, country, moment, place };
}

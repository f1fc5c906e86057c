import { apiAddress } from '@/lib/api/represent';
import { bulkFiles } from '@/lib/bulk/files';
import type { Country } from '@/lib/countries/types';
import { settings } from '@/lib/env';
import { licence } from '@/lib/exports/licence';
import { countryName } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { type Place, pagePath, publishedPath, recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { RecommendationDetail } from '@/lib/recommendations/types';
import type { PublishedReport } from '@/lib/reports/types';
import type { Thing } from './json-ld';

const address = (path: string) => `${settings().url}${path}`;

/** The name of a country's data set, the same in every language. */
const datasetAddress = (code: string) => address(`/${code}/data`);

/** The record of a country as a data set that can be taken along (schema.org, as search engines for data read it). */
export function datasetOf(
  country: Pick<Country, 'code' | 'topic'>,
  { locale, site, topic }: { locale: Locale; site: string; topic: string },
): Thing {
  const t = getTranslator(locale, 'api');
  const name = countryName(locale, country.code);
  const place = { locale, country: country.code };
  const file = (path: string, type: string, says: string): Thing => ({
    '@type': 'DataDownload',
    name: says,
    contentUrl: path,
    encodingFormat: type,
  });
  return {
    '@type': 'Dataset',
    '@id': datasetAddress(country.code),
    name: `${site}: ${name}, ${topic}`,
    description: `${t('everything.lead')} ${t('statuses')}`,
    url: address(pagePath(place, 'data')),
    inLanguage: ['en', 'ru', 'kk'],
    license: licence,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: site, url: address(pagePath(place)) },
    spatialCoverage: { '@type': 'Country', name, identifier: country.code.toUpperCase() },
    keywords: [topic, name],
    distribution: [
      file(
        apiAddress(`/${country.code}/${bulkFiles.package}`),
        'application/zip',
        t('everything.package'),
      ),
      file(
        apiAddress(`/${country.code}/${bulkFiles.lines}`),
        'application/gzip',
        t('everything.lines'),
      ),
      file(address(pagePath(place, 'recommendations.csv')), 'text/csv', t('files.all')),
      file(apiAddress(`/${country.code}/recommendations`), 'application/json', t('api.title')),
    ],
  };
}

/** A recommendation as a part of its document; its status is left out: schema.org has no word for a judgement of it. */
export function recommendationThing(
  detail: RecommendationDetail,
  {
    locale,
    country,
    site,
    say,
  }: { locale: Locale; country: string; site: string; say: (text: string) => string },
): Thing {
  const place = { locale, country };
  const { reference, summary, document, bodies, themes } = detail;
  const authors = bodies.map(({ name }) => ({ '@type': 'Organization', name: say(name) }));
  const issued = document.issued;
  const isExact = issued.qualifier === 'EXACT' && issued.earliest === issued.latest;
  return {
    '@type': 'CreativeWork',
    '@id': address(recommendationPath({ locale: 'en', country }, reference)),
    name: `${reference}: ${say(summary)}`,
    identifier: reference,
    url: address(recommendationPath(place, reference)),
    inLanguage: locale,
    author: authors,
    about: themes.map(({ name }) => ({ '@type': 'Thing', name: say(name) })),
    isPartOf: [
      {
        '@type': 'Report',
        name: say(document.title),
        ...(document.url && { url: document.url }),
        // Never more exact than the record.
        ...(isExact && { datePublished: issued.latest }),
        author: authors,
      },
      { '@type': 'Dataset', '@id': datasetAddress(country) },
    ],
    license: licence,
    publisher: { '@type': 'Organization', name: site, url: address(pagePath(place)) },
  };
}

/** A published report, as one version of it was frozen. */
export function reportThing(
  { reference, version, title, locale, voice, publishedAt }: PublishedReport,
  { country, site, say }: { country: string; site: string; say: (text: string) => string },
): Thing {
  const place = { locale, country };
  const own = publishedPath(place, reference, version);
  return {
    '@type': 'Report',
    '@id': address(own),
    name: title,
    reportNumber: reference,
    version: String(version),
    url: address(own),
    inLanguage: locale,
    datePublished: publishedAt,
    author: { '@type': 'Organization', name: say(voice) },
    publisher: { '@type': 'Organization', name: site, url: address(pagePath(place)) },
    license: licence,
    isAccessibleForFree: true,
    isBasedOn: datasetAddress(country),
  };
}

/** The way from the overview down to a page: search engines want two steps at least. */
export function breadcrumbsThing(
  place: Place,
  crumbs: readonly { label: string; href: string }[],
): Thing {
  const top = { label: countryName(place.locale, place.country), href: pagePath(place) };
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [top, ...crumbs].map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: address(href),
    })),
  };
}

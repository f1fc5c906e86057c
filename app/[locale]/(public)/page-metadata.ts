import type { Metadata } from 'next';
import { chartOfPage } from '@/lib/charts/oembed';
import type { Country } from '@/lib/countries/types';
import { settings } from '@/lib/env';
import { alternates } from '@/lib/i18n/alternates';
import type { Locale } from '@/lib/i18n/locales';
import { offeredLocales } from '@/lib/i18n/offered';
import {
  feedPath,
  oembedPath,
  pagePath,
  type Query,
  queryString,
  socialPath,
} from '@/lib/i18n/paths';
import { socialSize } from '@/lib/social/size';

const followed: Record<string, string> = {
  bodies: 'body',
  themes: 'theme',
  asks: 'ask',
  recommendations: 'recommendation',
};

/** What a page says of itself to search engines and to programs that show it elsewhere. */
type Said = {
  title: string;
  description: string;
  parts: string[];
  /** What of its search belongs to the page. */
  query?: Query;
  /** The address that its picture is cited by; else the page's own. */
  cited?: string;
  /** The picture that stands for it elsewhere; else one with its title and how many stand where. */
  image?: string;
  /** Whether the page has the picture that pages of its kind stand for. */
  isDrawn?: boolean;
};

/** As the Open Graph protocol writes languages. */
const openGraphLocales: Record<Locale, string> = { en: 'en_GB', ru: 'ru_RU', kk: 'kk_KZ' };

/**
 * Title, description, the addresses in the other languages of a country's page, the feed of what it shows, and what
 * describes its picture.
 */
export function pageMetadata(
  { locale, country }: { locale: Locale; country: Pick<Country, 'code'> },
  { title, description, parts, query: own = {}, cited, image, isDrawn = true }: Said,
): Metadata {
  const place = { locale, country: country.code };
  const [section = '', name] = parts;
  const subject = followed[section];
  const query: Query = subject && name ? { [subject]: name } : {};
  const path = `${pagePath(place, ...parts)}${queryString(own)}`;
  const hasPicture = isDrawn && (cited || chartOfPage(parts) !== null);
  const picture = image ?? { url: socialPath(place, query), ...socialSize, alt: title };
  const types = {
    'application/atom+xml': feedPath(place, 'atom', query),
    ...(hasPicture && {
      'application/json+oembed': oembedPath(cited ?? `${settings().url}${path}`),
    }),
  };
  return {
    title,
    description: description.slice(0, 300),
    alternates: { ...alternates(path), types },
    openGraph: {
      type: 'website',
      title,
      description: description.slice(0, 300),
      url: path,
      locale: openGraphLocales[locale],
      alternateLocale: offeredLocales()
        .filter((other) => other !== locale)
        .map((other) => openGraphLocales[other]),
      images: [picture],
    },
    twitter: { card: 'summary_large_image', images: [picture] },
  };
}

import type { Metadata } from 'next';
import { chartOfPage } from '@/lib/charts/oembed';
import type { Country } from '@/lib/countries/types';
import { settings } from '@/lib/env';
import { alternates } from '@/lib/i18n/alternates';
import type { Locale } from '@/lib/i18n/locales';
import { feedPath, oembedPath, pagePath, type Query, queryString } from '@/lib/i18n/paths';

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
  image?: string;
  /** Whether the page has the picture that pages of its kind stand for. */
  isDrawn?: boolean;
};

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
    ...(image && { openGraph: { title, description, images: [image] } }),
  };
}

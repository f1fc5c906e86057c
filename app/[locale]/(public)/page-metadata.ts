import type { Metadata } from 'next';
import type { Country } from '@/lib/countries/types';
import { alternates } from '@/lib/i18n/alternates';
import type { Locale } from '@/lib/i18n/locales';
import { feedPath, pagePath, type Query } from '@/lib/i18n/paths';

const followed: Record<string, string> = {
  bodies: 'body',
  themes: 'theme',
  asks: 'ask',
  recommendations: 'recommendation',
};

/** Title, description, the addresses in the other languages of a country's page, and the feed of what it shows. */
export function pageMetadata(
  { locale, country }: { locale: Locale; country: Pick<Country, 'code'> },
  { title, description, parts }: { title: string; description: string; parts: string[] },
): Metadata {
  const place = { locale, country: country.code };
  const [section = '', name] = parts;
  const subject = followed[section];
  const query: Query = subject && name ? { [subject]: name } : {};
  const types = { 'application/atom+xml': feedPath(place, 'atom', query) };
  return {
    title,
    description: description.slice(0, 300),
    alternates: { ...alternates(pagePath(place, ...parts)), types },
  };
}

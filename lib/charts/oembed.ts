import { isLocale, type Locale } from '@/lib/i18n/locales';
import { type Chart, readChart } from './schema';

type Search = Record<string, string | string[] | undefined>;

/** The picture that an address of a page or of an embed stands for, with its language, country and moment. */
export type Described = { locale: Locale; country: string; chart: Chart; search: Search };

/**
 * What picture a page stands for: its own, or the one that answers what the page is about. Null for a page without
 * a picture.
 * @param parts what follows the country in its address
 */
export function chartOfPage(parts: readonly string[], search: Search = {}): Chart | null {
  const [section = '', name = '', ...rest] = parts;
  if (rest.length > 0) return null;
  if (section === '') return readChart('standing', {}).chart;
  if (section === 'charts' && name) return readChart(name, search).chart;
  if (section === 'timeline' && !name) return readChart('evidence', {}).chart;
  if (!name) return null;
  if (section === 'bodies') return readChart('standing', { body: name }).chart;
  if (section === 'themes') return readChart('standing', { theme: name }).chart;
  if (section === 'asks') return readChart('asks', { ask: name }).chart;
  if (section === 'indicators') return readChart('indicator', { indicator: name }).chart;
  return null;
}

/** Reads an address of ours; null where it is of another site or stands for no picture. */
export function readDescribed(address: string, origin: string): Described | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.origin !== new URL(origin).origin || url.username || url.password) return null;
  const parts = url.pathname.split('/').filter(Boolean);
  const isEmbed = parts[0] === 'embed';
  if (isEmbed) parts.shift();
  const [locale = '', country = '', ...rest] = parts;
  if (!isLocale(locale) || !/^[a-z]{2}$/.test(country)) return null;
  const search: Search = Object.fromEntries(url.searchParams);
  const chart = chartOfPage(isEmbed ? ['charts', ...rest] : rest, search);
  return chart && { locale, country, chart, search };
}

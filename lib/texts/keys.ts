import { isLocale, type Locale, locales } from '@/lib/i18n/locales';
import { isTextPage, type TextPage } from './shipped';

/** `privacy-ru`: the permanent key of a page's text in a language. */
export const textKey = (page: TextPage, locale: Locale) => `${page}-${locale}`;

/** The page and the language of a key; null for a key that no text has. */
export function readTextKey(key: string): { page: TextPage; locale: Locale } | null {
  const [page = '', locale = ''] = key.split('-');
  return isTextPage(page) && isLocale(locale) ? { page, locale } : null;
}

/** The translations of a text: none of a text that is a translation itself. English is the original. */
export function translationsOf(key: string): string[] {
  const found = readTextKey(key);
  if (found?.locale !== 'en') return [];
  return locales.filter((one) => one !== 'en').map((one) => textKey(found.page, one));
}

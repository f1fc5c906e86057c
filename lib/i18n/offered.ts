import { defaultLocale, isLocale, type Locale, locales } from './locales';
import { isCountryPath, switchLocale } from './paths';

/** One for the whole process: the pages and the proxy are bundles of their own. */
const process = globalThis as { qadamOfferedLocales?: readonly Locale[] };

/** The languages that readers are offered, as the settings said when this process last read them. */
export function offeredLocales(): readonly Locale[] {
  return process.qadamOfferedLocales ?? locales;
}

/**
 * Where a reader's address in a language that is not offered leads: the same in the first that is. Null for
 * any other address, also of the desk and of the ways in.
 */
export function offeredPath(pathname: string): string | null {
  const [locale = '', ...rest] = pathname.split('/').filter(Boolean);
  const [first = defaultLocale] = offeredLocales();
  if (!isLocale(locale) || offeredLocales().includes(locale)) return null;
  return rest.length === 0 || isCountryPath(pathname) ? switchLocale(pathname, first) : null;
}

/** Keeps what the settings say, in the program's order; what it does not speak is left out. */
export function rememberOffered(languages: readonly string[]): void {
  const known = locales.filter((locale) => languages.includes(locale));
  process.qadamOfferedLocales = known.length > 0 ? known : locales;
}

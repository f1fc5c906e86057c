import { type Locale, locales } from './locales';

/** One for the whole process: the pages and the proxy are bundles of their own. */
const process = globalThis as { qadamOfferedLocales?: readonly Locale[] };

/** The languages that readers are offered, as the settings said when a page last read them; all before that. */
export function offeredLocales(): readonly Locale[] {
  return process.qadamOfferedLocales ?? locales;
}

/** Keeps what the settings say, in the program's order; what it does not speak is left out. */
export function rememberOffered(languages: readonly string[]): void {
  const known = locales.filter((locale) => languages.includes(locale));
  process.qadamOfferedLocales = known.length > 0 ? known : locales;
}

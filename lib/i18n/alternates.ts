import { locales } from './locales';
import { offeredLocales } from './offered';
import { switchLocale } from './paths';

/**
 * `hreflang` for a page's metadata: the same address in every language that is offered; without a language it
 * leads to the reader's own. `path` is this page's address as it should be cited.
 */
export function alternates(path: string) {
  const languages: Record<string, string> = Object.fromEntries(
    offeredLocales().map((locale) => [locale, switchLocale(path, locale)]),
  );
  languages['x-default'] =
    switchLocale(path, locales[0]).replace(/^\/[a-z]+(?=\/|\?|$)/, '') || '/';
  return { canonical: path, languages };
}

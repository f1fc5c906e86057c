import type { Locale } from './locales';

const collators = new Map<Locale, Intl.Collator>();

/**
 * The order of words in a language, as its dictionaries have it (ICU, which comes with Node): ә after а in Kazakh, ё beside е in
 * Russian. Names are put in order here and not by the database, which knows only the words in which the record was written.
 */
export function collatorOf(locale: Locale): Intl.Collator {
  const known = collators.get(locale);
  if (known) return known;
  const made = new Intl.Collator(locale, { numeric: true });
  collators.set(locale, made);
  return made;
}

/** The order of codes, references, slugs and days: that of no language, the same for everybody. */
export function compareCodes(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

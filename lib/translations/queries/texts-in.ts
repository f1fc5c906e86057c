import 'server-only';
import { type Locale, recordLocale } from '@/lib/i18n/locales';
import { sayWithheld } from '@/lib/withholding/marker';
import { collectTexts } from '../collect';
import { hashOf } from '../hash';
import type { ShownText } from '../types';
import { findTranslations } from './read-translations';

/**
 * The texts within some values in one language, for what is written outside of a page: a function that says
 * each of them as readers of that language get it.
 */
export async function textsIn(
  locale: Locale,
  ...values: unknown[]
): Promise<(original: string) => ShownText> {
  const hashes = locale === recordLocale ? [] : [...new Set([...collectTexts(values)].map(hashOf))];
  const rows = hashes.length === 0 ? [] : await findTranslations(locale, hashes);
  const known = new Map(rows.map((row) => [row.hash, row]));
  return (original) => {
    const withheld = sayWithheld(locale, original);
    if (withheld) return { text: withheld, lang: locale, state: null };
    const found = known.size === 0 ? undefined : known.get(hashOf(original));
    return found
      ? { text: found.text, lang: locale, state: found.state }
      : { text: original, lang: recordLocale, state: null };
  };
}

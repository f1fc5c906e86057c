import 'server-only';
import { type Locale, recordLocale } from '@/lib/i18n/locales';
import { sayWithheld } from '@/lib/withholding/marker';
import { collectTexts } from '../collect';
import { hashOf } from '../hash';
import { findTranslations } from './read-translations';

/**
 * How all texts in what a file is about to hold are said in a language: its translation where there is one, else the
 * original. For routes, which have no page whose texts `readTranslations` could keep.
 */
export async function translate(
  locale: Locale,
  ...shown: unknown[]
): Promise<(text: string) => string> {
  const hashes = locale === recordLocale ? [] : [...collectTexts(shown)].map(hashOf);
  const rows = hashes.length > 0 ? await findTranslations(locale, hashes) : [];
  const known = new Map(rows.map(({ hash, text }) => [hash, text]));
  return (text) => sayWithheld(locale, text) ?? known.get(hashOf(text)) ?? text;
}

import 'server-only';
import { cache } from 'react';
import { collatorOf } from '@/lib/i18n/collation';
import { type Locale, recordLocale } from '@/lib/i18n/locales';
import { sayWithheld } from '@/lib/withholding/marker';
import type { ShownText } from './types';

interface PageTexts {
  /** The reader's language. */
  locale: Locale;
  /** The translations, by original. */
  known: Map<string, ShownText>;
  /** The questions that are asked already, by digest: the page and its metadata show the same texts. */
  asked: Map<string, Promise<void>>;
  /** Something of more than one word was asked for: codes and slugs alone are no texts of the record. */
  hasTexts: boolean;
  /** The page itself says that a machine translated it, so its texts need not say it one by one. */
  isNoted: boolean;
}

/** What a request knows of its texts: filled by `readTranslations`. */
export const pageTexts = cache(
  (): PageTexts => ({
    locale: recordLocale,
    known: new Map(),
    asked: new Map(),
    hasTexts: false,
    isNoted: false,
  }),
);

/**
 * A text of the record in the reader's language if it has been translated, else as it was written. What
 * stands in the place of a withheld one is said in the reader's words.
 */
export function inReadersLanguage(original: string, language = recordLocale): ShownText {
  const { locale, known } = pageTexts();
  const withheld = sayWithheld(locale, original);
  if (withheld) return { text: withheld, lang: locale, state: null };
  const asWritten = { text: original, lang: language, state: null };
  return language === locale ? asWritten : (known.get(original) ?? asWritten);
}

/** The words alone, for places that hold nothing but text: titles, labels of pictures. */
export function wordsOf(original: string): string {
  return inReadersLanguage(original).text;
}

/** The order of two texts of the record as its reader reads them, in the order of the reader's language. */
export function compareWords(one: string, other: string): number {
  return collatorOf(pageTexts().locale).compare(wordsOf(one), wordsOf(other));
}

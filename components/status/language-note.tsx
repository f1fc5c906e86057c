import { type Locale, recordLocale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { pageTexts } from '@/lib/translations/page-texts';
import styles from './marks.module.css';

/** At the head of a page: that the record's texts are not all in the reader's language; else nothing. */
export function PageLanguageNote({ locale }: { locale: Locale }) {
  const note = languageNote(locale);
  return note && <p className={styles.quiet}>{note}</p>;
}

/** The same as a sentence: none of the page's texts is translated, or some are; null in the record's language. */
export function languageNote(locale: Locale): string | null {
  if (locale === recordLocale) return null;
  return pageTexts().known.size > 0
    ? getTranslator(locale, 'translations')('notePartly')
    : getTranslator(locale, 'shell')('languageNote');
}

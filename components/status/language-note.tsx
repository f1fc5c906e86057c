import { type Locale, recordLocale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { pageTexts } from '@/lib/translations/page-texts';
import styles from './marks.module.css';

/** At the head of a page: that the record's texts are not all in the reader's language; else nothing. */
export function PageLanguageNote({ locale }: { locale: Locale }) {
  const note = languageNote(locale);
  return note && <p className={styles.quiet}>{note}</p>;
}

/**
 * The same as a sentence: a machine translated what the page shows, or somebody did in part, or none of it is
 * translated; null in the record's language, and where nothing of the record is shown but numbers.
 */
export function languageNote(locale: Locale): string | null {
  if (locale === recordLocale) return null;
  const { known, hasTexts } = pageTexts();
  const states = [...known.values()].map(({ state }) => state);
  const t = getTranslator(locale, 'translations');
  if (states.includes('MACHINE')) return t('noteMachine');
  if (states.length > 0) return t('notePartly');
  return hasTexts ? getTranslator(locale, 'shell')('languageNote') : null;
}

import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './marks.module.css';

/** At the head of a page: that the record's texts are not in the reader's language; else nothing. */
export function PageLanguageNote({ locale }: { locale: Locale }) {
  if (locale === 'en') return null;
  return <p className={styles.quiet}>{getTranslator(locale, 'shell')('languageNote')}</p>;
}

import { type Locale, recordLocale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { pageTexts } from '@/lib/translations/page-texts';
import styles from './marks.module.css';

/** At the head of a page: that the record's texts are not all in the reader's language; else nothing. */
export function PageLanguageNote({ locale }: { locale: Locale }) {
  if (locale === recordLocale) return null;
  return (
    <p className={styles.quiet}>
      {pageTexts().known.size > 0
        ? getTranslator(locale, 'translations')('notePartly')
        : getTranslator(locale, 'shell')('languageNote')}
    </p>
  );
}

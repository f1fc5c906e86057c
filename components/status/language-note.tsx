import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './marks.module.css';

/** "In English": beside a text of the record that is not in the page's language; else nothing. */
export function LanguageNote({ lang = 'en', locale }: { lang?: Locale; locale: Locale }) {
  if (lang === locale) return null;
  return (
    <span className={styles.quiet} lang={locale}>
      {getTranslator(locale, 'shell')(`languageNote.${lang}`)}
    </span>
  );
}

/** At the head of a page: that the record's texts are not in the reader's language; else nothing. */
export function PageLanguageNote({ locale }: { locale: Locale }) {
  if (locale === 'en') return null;
  return <p className={styles.quiet}>{getTranslator(locale, 'shell')('languageNote.whole')}</p>;
}

/** A text of the record with its language said to the browser, and to readers of another one. */
export function RecordText({
  lang = 'en',
  locale,
  children,
}: {
  /** The language the text is in. */
  lang?: Locale;
  /** The language of the page. */
  locale: Locale;
  children: ReactNode;
}) {
  if (lang === locale) return <>{children}</>;
  return (
    <span lang={lang}>
      {children} <LanguageNote lang={lang} locale={locale} />
    </span>
  );
}

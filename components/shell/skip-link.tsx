import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './skip-link.module.css';

/** The first stop of the keyboard on every page; leads to `<main id="content">`. */
export function SkipLink({ locale }: { locale: Locale }) {
  return (
    <a className={styles.skip} href="#content">
      {getTranslator(locale, 'shell')('skipToContent')}
    </a>
  );
}

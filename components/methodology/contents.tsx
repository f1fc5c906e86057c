import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './methodology.module.css';
import { methodSections } from './sections';

/** What is on the page, each line leading to its part. */
export function Contents({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, 'methodology');
  return (
    <nav className={`${styles.contents} no-print`} aria-labelledby="contents">
      <h2 id="contents">{t('contents')}</h2>
      <ol>
        {methodSections.map((section) => (
          <li key={section}>
            <a href={`#${section}`}>{t(`${section}.title`)}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

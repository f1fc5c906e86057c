import type { ReactNode } from 'react';
import { countryName } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { pagePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './site-footer.module.css';

const sections = [
  'methodology',
  'gaps',
  'compare',
  'report',
  'reports',
  'corrections',
  'data',
  'suggest',
  'contact',
  'licence',
  'privacy',
] as const;

/** What this is, whose judgement a status is, and where the rules and gaps are written down. */
export function SiteFooter({
  locale,
  country,
  children,
}: {
  locale: Locale;
  country: string;
  children?: ReactNode;
}) {
  const t = getTranslator(locale, 'shell');
  return (
    <footer className={`${styles.footer} no-print`}>
      <div className={styles.inner}>
        <div className={styles.text}>
          <p>{t('footer.about')}</p>
          <p>{t('footer.voices')}</p>
          {locale === 'en' ? null : <p>{t('footer.languages')}</p>}
          {children}
        </div>
        <nav aria-label={t('footer.navigation')}>
          <p className={styles.heading}>
            {t('footer.country', { country: countryName(locale, country) })}
          </p>
          <ul>
            {sections.map((section) => (
              <li key={section}>
                <a href={pagePath({ locale, country }, section)}>{t(`nav.${section}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}

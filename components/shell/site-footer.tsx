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

/**
 * What this is, who keeps it and can be written to, whose judgement a status is and how it is made, under which licence the
 * data may be used, and where the rules and gaps are written down: whoever comes from a search engine knows none of it.
 */
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
  const link = (section: 'contact' | 'methodology' | 'licence') => (words: ReactNode) => (
    <a href={pagePath({ locale, country }, section)}>{words}</a>
  );
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <div className={styles.text}>
          <p>
            {t('footer.about')} {t.rich('footer.desk', { contact: link('contact') })}
          </p>
          <p>
            {t('footer.voices')} {t.rich('footer.judged', { methodology: link('methodology') })}
          </p>
          <p>{t.rich('footer.licence', { licence: link('licence') })}</p>
          {locale === 'en' ? null : <p>{t('footer.languages')}</p>}
          {children ? <div className="no-print">{children}</div> : null}
        </div>
        <nav className="no-print" aria-label={t('footer.navigation')}>
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

import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import styles from './page-shell.module.css';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';

/** Header, the page's `<main>`, footer: around every page, public or not. */
export function PageShell({
  locale,
  country,
  footer,
  children,
}: {
  locale: Locale;
  /** Code of the country whose record the navigation leads through (`kz`). */
  country: string;
  /** What stands at the foot of readers' pages beside the words about this record. */
  footer?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <SiteHeader locale={locale} country={country} />
      <main id="content" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <SiteFooter locale={locale} country={country}>
        {footer}
      </SiteFooter>
    </>
  );
}

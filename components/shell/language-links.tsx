'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { type Locale, localeNames } from '@/lib/i18n/locales';
import { switchLocale } from '@/lib/i18n/paths';
import styles from './language-links.module.css';

/** This page in the other languages: plain links, so that the whole document changes language. */
export function LanguageLinks({
  current,
  label,
  offered,
}: {
  current: Locale;
  label: string;
  offered: readonly Locale[];
}) {
  const pathname = usePathname();
  const query = useSearchParams().toString();
  const here = query ? `${pathname}?${query}` : pathname;
  return (
    <nav aria-label={label}>
      <ul className={styles.list}>
        {offered.map((locale) => (
          <li key={locale}>
            <a
              href={switchLocale(here, locale)}
              hrefLang={locale}
              lang={locale}
              aria-current={locale === current ? 'true' : undefined}
              onClick={() => remember(locale)}
            >
              {localeNames[locale]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** For the next visit to `/`; see the boot script. Where storage is forbidden, nothing is kept. */
function remember(locale: Locale): void {
  try {
    localStorage.setItem('qadam.locale', locale);
  } catch {
    // The link itself still leads to the language.
  }
}

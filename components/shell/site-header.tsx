import { Suspense } from 'react';
import { listCountries } from '@/lib/countries/queries';
import { settings } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locales';
import { offeredLocales } from '@/lib/i18n/offered';
import { deskPath, pagePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { getSiteTitle } from '@/lib/settings/queries';
import { CountrySwitch } from './country-switch';
import { LanguageLinks } from './language-links';
import { type NavigationItem, NavigationLinks } from './navigation-links';
import styles from './site-header.module.css';
import { ThemeSwitch } from './theme-switch';

const sections = [
  'recommendations',
  'bodies',
  'asks',
  'themes',
  'timeline',
  'changes',
  'indicators',
  'charts',
  'methodology',
] as const;

/**
 * Name, country, navigation, language, appearance, desk. On a phone everything but the name is in
 * a `<details>`, which opens without JavaScript.
 */
export async function SiteHeader({ locale, country }: { locale: Locale; country: string }) {
  // Reads the settings, and with them which languages are offered.
  const [title, countries] = await Promise.all([getSiteTitle(), listCountries()]);
  const followed = countries.map(({ code }) => code);
  const t = getTranslator(locale, 'shell');
  const place = { locale, country };
  const items: NavigationItem[] = [
    { href: pagePath(place), label: t('nav.overview') },
    ...sections.map((section) => ({
      href: pagePath(place, section),
      label: t(`nav.${section}`),
    })),
  ];
  const themeLabels = {
    label: t('theme.label'),
    system: t('theme.system'),
    light: t('theme.light'),
    dark: t('theme.dark'),
  };
  const tools = (
    <div className={styles.tools}>
      <Suspense>
        <LanguageLinks current={locale} label={t('language')} offered={offeredLocales()} />
      </Suspense>
      <ThemeSwitch labels={themeLabels} />
      <a className={styles.desk} href={deskPath(locale)}>
        {t('nav.desk')}
      </a>
    </div>
  );
  const navigation = (
    <nav aria-label={t('navigation')}>
      <Suspense>
        <NavigationLinks items={items} />
      </Suspense>
    </nav>
  );
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <div className={styles.name}>
          <a href={pagePath(place)}>
            <StepMark />
            {title}
          </a>
          <div className={styles.country}>
            <CountrySwitch locale={locale} country={country} followed={followed} />
          </div>
        </div>
        <span className={styles.printed}>
          {settings().url}
          {pagePath(place)}
        </span>
        <div className={`${styles.wide} no-print`}>{tools}</div>
        <details className={`${styles.menu} no-print`}>
          <summary>{t('menu')}</summary>
          <div className={styles.panel}>
            {navigation}
            {tools}
          </div>
        </details>
      </div>
      <div className={`${styles.wide} ${styles.bar} no-print`}>{navigation}</div>
    </header>
  );
}

/** Three steps upward: what the name says. */
function StepMark() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" focusable="false">
      <path d="M2 20h18V3h-6v5.7H8v5.6H2Z" fill="currentColor" />
    </svg>
  );
}

import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './breadcrumbs.module.css';
import { Link } from './link';

export interface Crumb {
  label: string;
  href: string;
}

/** The way from the overview down to this page, which itself is not in it. */
export function Breadcrumbs({ locale, crumbs }: { locale: Locale; crumbs: readonly Crumb[] }) {
  return (
    <nav
      className={`${styles.breadcrumbs} no-print`}
      aria-label={getTranslator(locale, 'shell')('breadcrumbs')}
    >
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <Link href={crumb.href}>{crumb.label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

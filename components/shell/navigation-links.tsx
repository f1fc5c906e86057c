'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { Link } from '@/components/ui/link';
import { queryString } from '@/lib/i18n/paths';
import styles from './navigation-links.module.css';

export interface NavigationItem {
  href: string;
  label: string;
}

/** The main navigation: marks where one is, and keeps the past moment one is looking at. */
export function NavigationLinks({ items }: { items: readonly NavigationItem[] }) {
  const pathname = usePathname();
  const search = useSearchParams();
  const moment = queryString({ asOf: search.get('asOf'), knownAt: search.get('knownAt') });
  const home = items[0]?.href;
  return (
    <ul className={styles.list}>
      {items.map(({ href, label }) => {
        const isExact = pathname === href;
        const isWithin = href !== home && pathname.startsWith(`${href}/`);
        return (
          <li key={href}>
            <Link
              href={`${href}${moment}`}
              aria-current={isExact ? 'page' : isWithin ? 'true' : undefined}
            >
              {label}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

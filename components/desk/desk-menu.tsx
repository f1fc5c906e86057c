'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import type { NavigationItem } from '@/components/shell/navigation-links';
import styles from './desk-bar.module.css';

/**
 * The desk's navigation on a phone: one line that says where one is and opens without JavaScript.
 * Closed again on the next page.
 */
export function DeskMenu({
  items,
  label,
  news,
  children,
}: {
  items: readonly NavigationItem[];
  label: string;
  /** What one should know while the menu is closed. */
  news: string | null;
  children: ReactNode;
}) {
  const pathname = usePathname();
  const [home] = items;
  const here =
    items.find(({ href }) => href !== home?.href && `${pathname}/`.startsWith(`${href}/`)) ??
    items.find(({ href }) => href === pathname);
  return (
    <details key={pathname} className={styles.menu}>
      <summary>
        {here ? `${label}: ${here.label}` : label}
        {news && here?.label !== news ? <span className={styles.news}>{news}</span> : null}
      </summary>
      <div className={styles.panel}>{children}</div>
    </details>
  );
}

import type { ReactNode } from 'react';
import { Link } from './link';
import styles from './tag.module.css';

/** A word that classifies (a theme, a kind); with `href` it leads to everything of that class. */
export function Tag({ children, href }: { children: ReactNode; href?: string | undefined }) {
  if (!href) return <span className={styles.tag}>{children}</span>;
  return (
    <Link className={`${styles.tag} ${styles.link}`} href={href}>
      {children}
    </Link>
  );
}

/** Several tags in a row that wraps. */
export function TagList({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}

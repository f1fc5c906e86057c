import type { ReactNode } from 'react';
import styles from './notice.module.css';

/**
 * A short message set apart by a line at its side. `tone`: information, something to heed, or
 * something that failed; the title says it in words, never the colour alone.
 */
export function Notice({
  tone = 'information',
  title,
  children,
  isLive = false,
}: {
  tone?: 'information' | 'warning' | 'danger';
  title?: ReactNode;
  children?: ReactNode;
  /** Appears after an action: assistive technology announces it. */
  isLive?: boolean;
}) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={isLive ? 'status' : undefined}>
      {title ? <p className={styles.title}>{title}</p> : null}
      {children}
    </div>
  );
}

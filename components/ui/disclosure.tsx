import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

/** Something that can wait, one click away; works without JavaScript. */
export function Disclosure({
  summary,
  children,
  isOpen = false,
  isSummaryPrinted = true,
}: {
  summary: ReactNode;
  children: ReactNode;
  isOpen?: boolean;
  /** Not where it is how the content begins: paper shows that whole. */
  isSummaryPrinted?: boolean;
}) {
  return (
    <details className={styles.disclosure} open={isOpen}>
      <summary className={isSummaryPrinted ? undefined : styles.opening}>{summary}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}

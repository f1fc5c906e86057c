import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

/** Something that can wait, one click away; works without JavaScript. */
export function Disclosure({
  summary,
  children,
  isOpen = false,
  isSummaryPrinted = true,
  isPrinted = true,
}: {
  summary: ReactNode;
  children: ReactNode;
  isOpen?: boolean;
  /** Not where it is how the content begins: paper shows that whole. */
  isSummaryPrinted?: boolean;
  /** Not where the page is whole without it: then paper has it only when it was opened. */
  isPrinted?: boolean;
}) {
  return (
    <details
      className={`${styles.disclosure} ${isPrinted ? '' : styles.aside}`.trim()}
      open={isOpen}
    >
      <summary className={isSummaryPrinted ? undefined : styles.opening}>{summary}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}

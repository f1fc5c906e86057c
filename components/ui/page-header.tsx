import type { ReactNode } from 'react';
import styles from './page-header.module.css';

/** The first screen of a page: what it is (eyebrow, h1), then the answer in a sentence (lead). */
export function PageHeader({
  eyebrow,
  title,
  lead,
  lang,
  children,
}: {
  eyebrow?: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
  /** Language of the title where it is the record's own text. */
  lang?: string | undefined;
  /** What stands directly below: a status, a control, a notice. */
  children?: ReactNode;
}) {
  return (
    <header className={styles.header}>
      {eyebrow ? <p className={styles.eyebrow}>{eyebrow}</p> : null}
      <h1 lang={lang}>{title}</h1>
      {lead ? <div className={styles.lead}>{lead}</div> : null}
      {children}
    </header>
  );
}

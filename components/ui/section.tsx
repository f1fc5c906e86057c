import type { ReactNode } from 'react';
import styles from './section.module.css';

/** A part of a page under an h2 (or h3) that one can link to. */
export function Section({
  id,
  title,
  lead,
  level = 2,
  children,
}: {
  id: string;
  title: ReactNode;
  lead?: ReactNode;
  level?: 2 | 3;
  children: ReactNode;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <Heading id={id}>{title}</Heading>
        {lead ? <div className={styles.lead}>{lead}</div> : null}
      </div>
      {children}
    </section>
  );
}

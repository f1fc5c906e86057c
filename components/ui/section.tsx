import type { ReactNode } from 'react';
import styles from './section.module.css';
import { Still } from './still';

/** A part of a page under an h2 (or h3) that one can link to. */
export function Section({
  id,
  title,
  lead,
  level = 2,
  isStill = false,
  children,
}: {
  id: string;
  title: ReactNode;
  lead?: ReactNode;
  level?: 2 | 3;
  /** Where nothing in it waits for scripts or is changed by its reader. */
  isStill?: boolean;
  children: ReactNode;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const content = (
    <>
      <div className={styles.head}>
        <Heading id={id}>{title}</Heading>
        {lead ? <div className={styles.lead}>{lead}</div> : null}
      </div>
      {children}
    </>
  );
  const frame = { className: styles.section, 'aria-labelledby': id };
  return isStill ? (
    <Still as="section" {...frame}>
      {content}
    </Still>
  ) : (
    <section {...frame}>{content}</section>
  );
}

import type { ReactNode } from 'react';
import { Link } from './link';
import styles from './stat.module.css';

/** One figure with what it counts; never a figure alone. `href` leads to the rows behind it. */
export function Stat({
  value,
  label,
  note,
  href,
}: {
  value: ReactNode;
  label: ReactNode;
  note?: ReactNode;
  href?: string | undefined;
}) {
  return (
    <p className={styles.stat}>
      <span className={styles.value}>{value}</span>
      <span className={styles.label}>{href ? <Link href={href}>{label}</Link> : label}</span>
      {note ? <span className={styles.note}>{note}</span> : null}
    </p>
  );
}

/** Figures side by side, as many as fit. */
export function StatRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

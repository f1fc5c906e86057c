import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** Where a list would be: says that there is nothing, why, and what to do next. */
export function EmptyState({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';
import styles from './definition-list.module.css';

export interface Definition {
  term: ReactNode;
  /** `null`, `undefined` and empty text leave the whole line out. */
  description: ReactNode;
  key?: string;
}

/** Facts as term and value, side by side where there is room; `isStacked`: always below each other, for long terms. */
export function DefinitionList({
  items,
  isStacked = false,
}: {
  items: readonly Definition[];
  isStacked?: boolean;
}) {
  const present = items.filter(({ description }) => description != null && description !== '');
  return (
    <dl className={isStacked ? `${styles.list} ${styles.stacked}` : styles.list}>
      {present.map(({ term, description, key }) => (
        <div key={key ?? String(term)}>
          <dt>{term}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  );
}

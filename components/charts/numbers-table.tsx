'use client';

import { type ReactNode, useLayoutEffect, useState } from 'react';
import { Still } from '@/components/ui/still';
import styles from './numbers-table.module.css';

/**
 * The numbers behind a picture. Sent open, so that they are there without JavaScript; where
 * scripts run, CSS keeps them shut from the first paint and this takes over.
 */
export function NumbersTable({ summary, children }: { summary: string; children: ReactNode }) {
  const [isTakenOver, setTakenOver] = useState(false);
  const [isOpen, setOpen] = useState(true);
  useLayoutEffect(() => {
    setOpen(false);
    setTakenOver(true);
  }, []);
  return (
    <details
      className={`${styles.numbers} ${isTakenOver ? '' : styles.sent}`}
      open={isOpen}
      onToggle={(event) => {
        if (isTakenOver) setOpen(event.currentTarget.open);
      }}
    >
      <summary>{summary}</summary>
      <Still className={styles.content}>{children}</Still>
    </details>
  );
}

'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import styles from './error-summary.module.css';

export interface SummaryError {
  /** Id of the field it is about; leave out for an error of the whole form. */
  field?: string;
  message: string;
}

/** All that is wrong with a form, above it, with a link to each field. Takes the focus. */
export function ErrorSummary({
  title,
  errors,
  children,
}: {
  title: string;
  errors: readonly SummaryError[];
  /** What leads on. */
  children?: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  // A new set of errors after another attempt is announced again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the errors are the reason to focus
  useEffect(() => box.current?.focus(), [errors]);
  if (errors.length === 0) return null;
  return (
    <div className={styles.summary} role="alert" tabIndex={-1} ref={box}>
      <h2>{title}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field ?? ''} ${message}`}>
            {field ? <a href={`#${field}`}>{message}</a> : message}
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';
import styles from './field.module.css';

/** What every form control of ours shows around itself. */
export interface FieldProps {
  /** Name in the form; also the id unless one is given, and what the error summary leads to. */
  name: string;
  label: ReactNode;
  id?: string | undefined;
  hint?: ReactNode;
  /** What is wrong and what to do; absent when nothing is. */
  error?: string | undefined;
  /** The word for "optional" in the reader's language, for fields that may stay empty. */
  optional?: string | undefined;
}

/** Ids and ARIA attributes that tie a control to its hint and its error. */
export function describeControl({ id, name, hint, error }: FieldProps) {
  const base = id ?? name;
  const described = [hint ? `${base}-hint` : '', error ? `${base}-error` : ''].filter(Boolean);
  return {
    id: base,
    name,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    'aria-invalid': error ? (true as const) : undefined,
  };
}

/** Label, hint and error of one control, in the order in which they are read. */
export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { id } = describeControl(field);
  return (
    <div className={`${styles.field} ${field.error ? styles.wrong : ''}`}>
      <label className={styles.label} htmlFor={id}>
        {field.label}
        {field.optional ? <span className={styles.optional}> ({field.optional})</span> : null}
      </label>
      <FieldNotes {...field} />
      {children}
    </div>
  );
}

/** The hint and the error, with the ids that `describeControl` names. */
export function FieldNotes({ id, name, hint, error }: FieldProps) {
  const base = id ?? name;
  return (
    <>
      {hint ? (
        <div className={styles.hint} id={`${base}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p className={styles.error} id={`${base}-error`}>
          <ErrorMark />
          {error}
        </p>
      ) : null}
    </>
  );
}

function ErrorMark() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M8 1 15.5 14.5H.5Z" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 6v4m0 1.8v.2" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}

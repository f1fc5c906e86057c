import type { ComponentProps } from 'react';
import { describeControl, Field, type FieldProps } from './field';
import styles from './field.module.css';

type TextareaProps = Omit<ComponentProps<'textarea'>, keyof FieldProps>;

/** Several lines of text. */
export function TextareaField({
  name,
  label,
  id,
  hint,
  error,
  optional,
  rows = 5,
  ...textarea
}: FieldProps & TextareaProps) {
  const field = { name, label, id, hint, error, optional };
  return (
    <Field {...field}>
      <textarea className={styles.control} rows={rows} {...textarea} {...describeControl(field)} />
    </Field>
  );
}

import type { ComponentProps } from 'react';
import { describeControl, Field, type FieldProps } from './field';
import styles from './field.module.css';

type InputProps = Omit<ComponentProps<'input'>, keyof FieldProps>;

/** One line of text, a date (`type="date"`), a password, an address: label, hint, error, input. */
export function TextField({
  name,
  label,
  id,
  hint,
  error,
  optional,
  type = 'text',
  ...input
}: FieldProps & InputProps) {
  const field = { name, label, id, hint, error, optional };
  return (
    <Field {...field}>
      <input className={styles.control} type={type} {...input} {...describeControl(field)} />
    </Field>
  );
}

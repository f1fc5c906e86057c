import type { ComponentProps } from 'react';
import { describeControl, Field, type FieldProps } from './field';
import styles from './field.module.css';

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

type SelectProps = Omit<ComponentProps<'select'>, keyof FieldProps | 'children'>;

/** One of a list. `empty` is the first entry with an empty value ("Choose a status"). */
export function SelectField({
  name,
  label,
  id,
  hint,
  error,
  optional,
  options,
  empty,
  ...select
}: FieldProps & SelectProps & { options: readonly Option[]; empty?: string }) {
  const field = { name, label, id, hint, error, optional };
  return (
    <Field {...field}>
      <select className={styles.control} {...select} {...describeControl(field)}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

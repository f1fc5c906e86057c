'use client';

import { FieldNotes } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { type FormValues, typed } from '@/lib/forms/state';
import styles from './editing.module.css';
import type { InputWords } from './field-input';
import type { FieldModel } from './field-model';

/** A date in the world: two days, either of which may be open, how sure, and in whose words. */
export function VagueDateInput({
  field,
  values,
  error,
  words,
}: {
  field: FieldModel & { type: 'vagueDate' };
  values: FormValues;
  error: string | undefined;
  words: InputWords;
}) {
  const { name } = field;
  const part = (end: string) => ({
    name: `${name}.${end}`,
    defaultValue: typed(values, `${name}.${end}`),
  });
  return (
    <fieldset className={styles.group} id={name} tabIndex={-1}>
      <legend className={styles.legend}>
        {field.label}
        {field.isOptional ? <span className={styles.optional}> ({words.optional})</span> : null}
      </legend>
      <FieldNotes
        name={name}
        label={field.label}
        hint={field.hint ?? words.date.hint}
        error={error}
      />
      <div className={styles.columns}>
        <TextField type="date" label={words.date.earliest} {...part('earliest')} />
        <TextField type="date" label={words.date.latest} {...part('latest')} />
        <SelectField
          label={words.date.qualifier}
          options={field.qualifiers}
          empty={words.choose}
          {...part('qualifier')}
        />
        <TextField label={words.date.words} optional={words.optional} {...part('words')} />
      </div>
    </fieldset>
  );
}

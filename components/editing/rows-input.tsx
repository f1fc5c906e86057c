'use client';

import { FieldNotes } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import { type FormValues, typed } from '@/lib/forms/state';
import styles from './editing.module.css';
import type { InputWords } from './field-input';
import type { FieldModel, OptionModel, RowColumnModel } from './field-model';

/** Links that say something of their own: one set of inputs each, and room for more. */
export function RowsInput({
  field,
  values,
  error,
  words,
  lists,
  spare = 2,
}: {
  field: FieldModel & { type: 'rows' };
  values: FormValues;
  error: string | undefined;
  words: InputWords;
  lists: Readonly<Record<string, readonly OptionModel[]>>;
  /** Empty entries beyond those that are filled. */
  spare?: number;
}) {
  const count = countRows(field.name, values) + spare;
  return (
    <fieldset className={styles.group} id={field.name} tabIndex={-1}>
      <legend className={styles.legend}>
        {field.label}
        {field.isOptional ? <span className={styles.optional}> ({words.optional})</span> : null}
      </legend>
      <FieldNotes
        name={field.name}
        label={field.label}
        hint={[field.hint, words.rowHint].filter(Boolean).join(' ')}
        error={error}
      />
      {Array.from({ length: count }, (_, number) => `${field.name}.${number}`).map(
        (row, number) => (
          <fieldset key={row} className={styles.row}>
            <legend className={styles.number}>{words.row(number + 1)}</legend>
            <div className={styles.columns}>
              {field.columns.map((column) => (
                <ColumnInput
                  key={column.name}
                  name={`${row}.${column.name}`}
                  column={column}
                  text={typed(values, `${row}.${column.name}`)}
                  choose={words.choose}
                  lists={lists}
                />
              ))}
            </div>
          </fieldset>
        ),
      )}
    </fieldset>
  );
}

function ColumnInput({
  name,
  column,
  text,
  choose,
  lists,
}: {
  name: string;
  column: RowColumnModel;
  text: string;
  choose: string;
  lists: Readonly<Record<string, readonly OptionModel[]>>;
}) {
  const base = { name, label: column.label, defaultValue: text };
  if (column.type === 'choice')
    return <SelectField {...base} options={column.choices} empty={choose} />;
  if (column.type === 'longText') return <TextareaField {...base} rows={3} />;
  if (column.type !== 'reference') return <TextField {...base} />;
  const title = lists[column.list]?.find(({ value }) => value === text)?.label;
  return <TextField {...base} hint={title?.slice(text.length + 2)} list={`list-${column.list}`} />;
}

function countRows(name: string, values: FormValues): number {
  const numbers = Object.entries(values)
    .filter(([key, text]) => key.startsWith(`${name}.`) && text !== '')
    .map(([key]) => Number(key.slice(name.length + 1).split('.')[0]));
  return numbers.length === 0 ? 0 : Math.max(...numbers) + 1;
}

'use client';

import { ChoiceGroup } from '@/components/ui/choice-group';
import { TextField } from '@/components/ui/text-field';
import { type FormValues, typed, typedList } from '@/lib/forms/state';
import styles from './editing.module.css';
import type { InputWords } from './field-input';
import type { FieldModel } from './field-model';

/** Many other things: boxes to tick, and a line in which more can be typed by reference. */
export function ReferencesInput({
  field,
  values,
  error,
  words,
}: {
  field: FieldModel & { type: 'references' };
  values: FormValues;
  error: string | undefined;
  words: InputWords;
}) {
  const chosen = typedList(values, field.name);
  const known = new Set(field.boxes.map(({ value }) => value));
  // What was typed or chosen before, and is not among the boxes, has its own.
  const more = chosen.filter((key) => !known.has(key)).map((key) => ({ value: key, label: key }));
  const choices = [...field.boxes, ...more];
  const add = `${field.name}.add`;
  const { label, hint } = field;
  const optional = field.isOptional ? words.optional : undefined;
  if (choices.length === 0)
    return (
      <TextField
        name={add}
        label={label}
        hint={[hint, words.addHint].filter(Boolean).join(' ')}
        error={error}
        optional={optional}
        list={`list-${field.list}`}
        defaultValue={typed(values, add)}
      />
    );
  return (
    <div className={styles.many}>
      <div className={styles.boxes}>
        <ChoiceGroup
          kind="checkbox"
          name={field.name}
          label={label}
          hint={hint}
          error={error}
          optional={optional}
          selected={chosen}
          choices={choices}
        />
      </div>
      {field.isWhole ? null : (
        <TextField
          name={add}
          label={
            <>
              {words.add}
              <span className="visually-hidden"> ({label})</span>
            </>
          }
          hint={words.addHint}
          list={`list-${field.list}`}
          defaultValue={typed(values, add)}
        />
      )}
    </div>
  );
}

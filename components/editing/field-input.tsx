'use client';

import { ChoiceGroup } from '@/components/ui/choice-group';
import { Notice } from '@/components/ui/notice';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import { type FormValues, typed, typedList } from '@/lib/forms/state';
import type { FieldModel } from './field-model';
import { ReferencesInput } from './references-input';
import { RowsInput } from './rows-input';
import { VagueDateInput } from './vague-date-input';

/** The words that the inputs need. */
export interface InputWords {
  optional: string;
  choose: string;
  yes: string;
  withheld: string;
  date: { earliest: string; latest: string; qualifier: string; words: string; hint: string };
  add: string;
  addHint: string;
  row: (number: number) => string;
  rowHint: string;
}

/** Any one field of a thing. `values` are the texts of a form, by name. */
export function FieldInput({
  field,
  values,
  error,
  words,
  lists,
}: {
  field: FieldModel;
  values: FormValues;
  error: string | undefined;
  words: InputWords;
  lists: Readonly<Record<string, readonly { value: string; label: string }[]>>;
}) {
  const { name, label, hint } = field;
  const optional = field.isOptional ? words.optional : undefined;
  if (field.isWithheld) return <Notice title={label}>{words.withheld}</Notice>;
  const base = { name, label, hint, error, optional };
  const text = typed(values, name);
  switch (field.type) {
    case 'longText':
      return <TextareaField {...base} defaultValue={text} rows={rowsFor(text)} />;
    case 'markdown':
      return <TextareaField {...base} defaultValue={text} rows={28} />;
    case 'webAddresses':
      return <TextareaField {...base} defaultValue={text} rows={3} />;
    case 'choice':
      return (
        <SelectField {...base} defaultValue={text} empty={words.choose} options={field.choices} />
      );
    case 'yesNo':
      return (
        <ChoiceGroup
          kind="checkbox"
          {...base}
          selected={typedList(values, name)}
          choices={[{ value: 'on', label: words.yes }]}
        />
      );
    case 'vagueDate':
      return <VagueDateInput field={field} values={values} error={error} words={words} />;
    case 'references':
      return <ReferencesInput field={field} values={values} error={error} words={words} />;
    case 'rows':
      return <RowsInput field={field} values={values} error={error} words={words} lists={lists} />;
    case 'day':
      return <TextField {...base} type="date" defaultValue={text} />;
    case 'number':
      return <TextField {...base} inputMode="numeric" defaultValue={text} />;
    case 'decimal':
      return <TextField {...base} inputMode="decimal" defaultValue={text} />;
    case 'webAddress':
      return <TextField {...base} type="url" defaultValue={text} />;
    case 'reference':
      return <TextField {...base} defaultValue={text} list={`list-${field.list}`} />;
    default:
      return <TextField {...base} defaultValue={text} />;
  }
}

/** As high as the text that is there, within reason. */
const rowsFor = (text: string) => Math.min(14, Math.max(3, Math.ceil(text.length / 70) + 1));

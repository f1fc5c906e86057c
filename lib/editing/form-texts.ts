import type { Value, Values } from '@/lib/db/values';
import type { FormValues } from '@/lib/forms/state';
import { columnsOf, type Field } from './fields';
import { vagueParts } from './parse-form';
import type { KeyOf } from './types';

/** What a form says of a thing, as `parseForm` reads it: the keys of others in the place of their ids. */
export function formTexts(fields: readonly Field[], values: Values, keyOf: KeyOf): FormValues {
  return Object.assign({}, ...fields.map((field) => textsOf(field, values, keyOf)));
}

function textsOf(field: Field, values: Values, keyOf: KeyOf): FormValues {
  const value = values[field.name] ?? null;
  const { name } = field;
  switch (field.type) {
    case 'vagueDate': {
      const parts = columnsOf(field).map((column) => plain(values[column]));
      return Object.fromEntries(
        vagueParts.map((part, index) => [`${name}.${part}`, parts[index] ?? '']),
      );
    }
    case 'yesNo':
      return value === true ? { [name]: 'on' } : {};
    case 'reference':
      return { [name]: value === null ? '' : keyOf(field.to, String(value)) };
    case 'references':
      return { [name]: linksOf(value).map((id) => keyOf(field.to, String(id))) };
    case 'webAddresses':
      return { [name]: linksOf(value).join('\n') };
    case 'rows':
      return Object.fromEntries(
        linksOf(value).flatMap((row, number) =>
          field.columns.map((column) => {
            const part = (row as Values)[column.name] ?? null;
            const text =
              column.type === 'reference' && part !== null
                ? keyOf(column.to, String(part))
                : plain(part);
            return [`${name}.${number}.${column.name}`, text];
          }),
        ),
      );
    default:
      return { [name]: plain(value) };
  }
}

const plain = (value: Value | undefined): string =>
  value === null || value === undefined ? '' : String(value);

/** The links of a list field; none when it has no value. */
export function linksOf(value: Value | undefined): Value[] {
  return Array.isArray(value) ? value : [];
}

import { z } from 'zod';
import type { Value, Values } from '@/lib/db/values';
import {
  listOf,
  optionalChoice,
  optionalDay,
  optionalText,
  optionalUrl,
  requiredText,
} from '@/lib/forms/fields';
import type { FieldErrors } from '@/lib/forms/outcome';
import { fieldErrorsOf } from '@/lib/forms/read-form';
import type { FormValues } from '@/lib/forms/state';
import { choices } from './choices';
import { columnsOf, type Field, type RowColumn } from './fields';

/** More than anybody types into one form. */
const mostLinks = 500;

/** What a form says: references are still the keys that were typed. */
export type Parsed = { ok: true; content: Values } | { ok: false; fieldErrors: FieldErrors };

/** Reads the answers of a kind's fields from a form. Pure: whether a reference exists is asked later. */
export function parseForm(fields: readonly Field[], raw: FormValues): Parsed {
  const given = Object.fromEntries(fields.map((field) => [field.name, answerTo(field, raw)]));
  const schema = z.object(Object.fromEntries(fields.map((field) => [field.name, schemaOf(field)])));
  const parsed = schema.safeParse(given);
  if (!parsed.success) return { ok: false, fieldErrors: fieldErrorsOf(parsed.error) };
  const content: Values = {};
  for (const field of fields) {
    const value = parsed.data[field.name] as Value;
    if (field.type !== 'vagueDate') content[field.name] = value;
    else Object.assign(content, vagueColumns(columnsOf(field), value as Values));
  }
  return { ok: true, content };
}

/** The part of a form that answers one field. Names of parts: `occurred.earliest`, `links.0.note`. */
function answerTo(field: Field, raw: FormValues): unknown {
  const part = (name: string) => raw[`${field.name}.${name}`];
  switch (field.type) {
    case 'vagueDate':
      return Object.fromEntries(vagueParts.map((name) => [name, part(name)]));
    case 'references': {
      const added = [part('add') ?? []].flat().flatMap((text) => text.split(/[\s,;]+/));
      return [...new Set([[raw[field.name] ?? []].flat(), added].flat().filter(Boolean))];
    }
    case 'webAddresses':
      return [raw[field.name] ?? []]
        .flat()
        .flatMap((text) => text.split(/\s+/))
        .filter(Boolean);
    case 'rows':
      return rowsIn(field.name, field.columns, raw);
    default:
      return raw[field.name];
  }
}

export const vagueParts = ['earliest', 'latest', 'qualifier', 'words'] as const;

/** The rows of a list in a form; one in which nothing is filled does not exist. */
function rowsIn(name: string, columns: readonly RowColumn[], raw: FormValues) {
  return rowNumbers(name, raw)
    .map((number) =>
      Object.fromEntries(
        columns.map((column) => [column.name, raw[`${name}.${number}.${column.name}`] ?? '']),
      ),
    )
    .filter((row) => Object.values(row).some((text) => String(text).trim() !== ''));
}

/** The numbers of the rows that a form has of a list. */
export function rowNumbers(name: string, raw: FormValues): number[] {
  const found = new Set<number>();
  for (const key of Object.keys(raw)) {
    if (!key.startsWith(`${name}.`)) continue;
    const number = Number(key.slice(name.length + 1).split('.')[0]);
    if (Number.isInteger(number) && number >= 0) found.add(number);
  }
  return [...found].sort((a, b) => a - b).slice(0, mostLinks);
}

const emptyIsNull = (text: string | null | undefined): string | null => text || null;

function schemaOf(field: Field): z.ZodType {
  switch (field.type) {
    case 'text':
    case 'longText':
    case 'markdown':
    case 'choice':
    case 'reference':
      return columnSchema(field);
    case 'webAddress':
      return optionalUrl.transform(emptyIsNull).refine(answered(field), 'required');
    case 'day':
      return optionalDay.transform(emptyIsNull).refine(answered(field), 'required');
    case 'yesNo':
      return z
        .literal('on')
        .optional()
        .transform((value) => value === 'on');
    case 'number':
      return optionalText(20)
        .transform((text) => (text === '' ? null : Number(text)))
        .refine(
          (value) =>
            value === null || (Number.isInteger(value) && value >= field.min && value <= field.max),
          `number:${field.max}`,
        );
    case 'decimal':
      return optionalText(40)
        .transform(plainDecimal)
        .refine((text) => text === '' || /^-?\d{1,15}(\.\d{1,10})?$/.test(text), 'decimal')
        .transform((text) => (text === '' ? null : Number(text)));
    case 'vagueDate':
      return vagueSchema(field.isRequired ?? false);
    case 'webAddresses':
      return z.array(optionalUrl).max(50, 'tooMany:50');
    case 'references':
      return listOf(z.string().max(200, 'unknown'))
        .pipe(z.array(z.string()).max(mostLinks, `tooMany:${mostLinks}`))
        .refine((list) => !field.isRequired || list.length > 0, 'required');
    case 'rows':
      return z
        .array(
          z
            .object(Object.fromEntries(field.columns.map((one) => [one.name, columnSchema(one)])))
            .refine(
              (row) =>
                !field.oneOf || field.oneOf.filter((name) => row[name] !== null).length === 1,
              'oneOf',
            ),
        )
        .refine((rows) => !field.isRequired || rows.length > 0, 'required')
        .refine((rows) => !hasTwins(field, rows), 'twice');
  }
}

/** `1 234,5` as a spreadsheet shows it becomes `1234.5`. */
const plainDecimal = (text: string) => text.replace(/\s/g, '').replace(',', '.');

function answered({ isRequired }: Field) {
  return (value: string | null) => !isRequired || value !== null;
}

function columnSchema(column: RowColumn): z.ZodType {
  if (column.type === 'choice') {
    const names: readonly string[] = choices[column.choice];
    const choice = z.enum(names, 'choose');
    return column.isRequired ? choice : optionalChoice(choice);
  }
  const max = column.type === 'reference' ? 200 : column.max;
  // Browsers send line ends as CR LF: the same text must stay the same.
  const text = (column.isRequired ? requiredText(max) : optionalText(max)).transform((typed) =>
    typed.replaceAll('\r\n', '\n'),
  );
  return column.isRequired ? text : text.transform(emptyIsNull);
}

function hasTwins(field: Field & { type: 'rows' }, rows: readonly unknown[]): boolean {
  const identity = field.list.identity ?? field.list.columns;
  const seen = (rows as Values[]).map((row) => JSON.stringify(identity.map((name) => row[name])));
  return new Set(seen).size < seen.length;
}

/** A date in the world: both days may be left open, but not both at once where one is required. */
function vagueSchema(isRequired: boolean): z.ZodType {
  return z
    .object({
      earliest: optionalDay,
      latest: optionalDay,
      qualifier: optionalChoice(z.enum(choices.dateQualifier, 'choose')),
      words: optionalText(300),
    })
    .refine(({ earliest, latest, words }) => {
      if (isRequired) return earliest !== '' || latest !== '';
      return words === '' || earliest !== '' || latest !== '';
    }, 'required')
    .refine(
      ({ earliest, latest }) => earliest === '' || latest === '' || earliest <= latest,
      'dateOrder',
    );
}

function vagueColumns(columns: readonly string[], date: Values): Values {
  const isEmpty = !date.earliest && !date.latest;
  const values = [
    date.earliest || null,
    date.latest || null,
    isEmpty ? null : (date.qualifier ?? 'EXACT'),
    date.words || null,
  ];
  return Object.fromEntries(columns.map((column, index) => [column, values[index] ?? null]));
}

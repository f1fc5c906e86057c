import 'server-only';
import type { Value, Values } from '@/lib/db/values';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { formatVagueDate } from '@/lib/i18n/vague-date';
import type { ChoiceName } from './choices';
import { columnsOf, type Field, type FieldLabel, type RowColumn } from './fields';
import { linksOf } from './form-texts';
import type { EditableKind } from './kind';
import { observation } from './kinds/observation';
import type { EditableKindName } from './registry';
import { withShipped } from './shipped-values';
import type { ConflictShown, EditConflict, Names, PasteDetail, PasteShown } from './types';

/** What a field is called. */
export function sayLabel(locale: Locale, { label, name }: Pick<Field, 'label' | 'name'>): string {
  return getTranslator(locale, 'editing')(`field.${label ?? (name as FieldLabel)}`);
}

/** One answer of a list of choices. */
export function sayChoice(locale: Locale, choice: ChoiceName, value: string): string {
  if (choice === 'dateQualifier')
    return getTranslator(locale, 'editing')(`qualifier.${value as 'EXACT'}`);
  // Each list of choices has its own words; that every value has some is for the registry's test.
  return getTranslator(locale, 'status')(`${choice}.${value}` as 'confidence.HIGH');
}

/** What a version of a thing answers to a field, as people read it; a line for each link. Empty for nothing. */
export function sayField(locale: Locale, field: Field, values: Values, names: Names): string {
  const value = values[field.name] ?? null;
  if (field.type === 'vagueDate') return sayVagueDate(locale, field, values);
  if (value === null) return '';
  const t = getTranslator(locale, 'editing');
  switch (field.type) {
    case 'day':
      return formatDay(locale, String(value));
    case 'yesNo':
      return value === true ? t('form.yes') : t('form.no');
    case 'references':
      return linksOf(value)
        .map((id) => sayNamed(field.to, id, names))
        .join('\n');
    case 'webAddresses':
      return linksOf(value).join('\n');
    case 'rows':
      return linksOf(value)
        .map((row) => sayRow(locale, field.columns, row as Values, names))
        .join('\n');
    case 'choice':
    case 'reference':
    case 'text':
    case 'longText':
    case 'markdown':
      return sayPart(locale, field, value, names);
    default:
      return String(value);
  }
}

function sayVagueDate(locale: Locale, field: Field, values: Values): string {
  const [earliest, latest, qualifier, words] = columnsOf(field).map((name) => values[name] ?? null);
  if (!earliest && !latest) return '';
  const date = formatVagueDate(locale, {
    earliest: earliest as string | null,
    latest: latest as string | null,
    qualifier: (qualifier ?? 'EXACT') as 'EXACT',
  });
  return words ? `${date} (${words})` : date;
}

function sayRow(locale: Locale, columns: readonly RowColumn[], row: Values, names: Names): string {
  return columns
    .map((column) => sayPart(locale, column, row[column.name] ?? null, names))
    .filter(Boolean)
    .join('; ');
}

function sayPart(locale: Locale, column: RowColumn, value: Value, names: Names): string {
  if (value === null) return '';
  if (column.type === 'choice') return sayChoice(locale, column.choice, String(value));
  if (column.type === 'reference') return sayNamed(column.to, value, names);
  return String(value);
}

function sayNamed(kind: EditableKindName, id: Value, names: Names): string {
  const named = names[kind]?.[String(id)];
  if (!named) return String(id);
  const title = named.title.length > 90 ? `${named.title.slice(0, 89)}…` : named.title;
  return `${named.key}: ${title}`;
}

/** A conflict as the form shows it. */
export function sayConflict(
  locale: Locale,
  kind: EditableKind,
  conflict: EditConflict,
): ConflictShown {
  const { version, byName, at, key, theirs, differing, names } = conflict;
  const shown = withShipped(kind, key, theirs);
  const fields = differing.flatMap(({ name, isUntouched }) => {
    const field = kind.fields.find((one) => one.name === name);
    return field ? [{ name, isUntouched, theirs: sayField(locale, field, shown, names) }] : [];
  });
  return { version, byName, at, fields };
}

/** What a pasted table would change, as the form shows it. */
export function sayPaste(locale: Locale, { problems, plan }: PasteDetail): PasteShown {
  if (!plan) return { problems };
  const { added, uses, seen, names } = plan;
  const changes = plan.changes.map(({ line, key, before, after, fields }) => ({
    ...{ line, key },
    fields: observation.fields
      .filter(({ name }) => fields.includes(name))
      .map((field) => ({
        label: sayLabel(locale, field),
        before: sayField(locale, field, before, names),
        after: sayField(locale, field, after, names),
      })),
  }));
  return { problems, plan: { changes, added, uses, seen } };
}

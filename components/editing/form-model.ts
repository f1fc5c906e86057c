import 'server-only';
import { choices } from '@/lib/editing/choices';
import { columnsOf, type Field, type RowColumn } from '@/lib/editing/fields';
import { type EditableKind, fieldsOf } from '@/lib/editing/kind';
import { type EditableKindName, editableKinds } from '@/lib/editing/registry';
import { sayChoice, sayLabel } from '@/lib/editing/say';
import type { FormOptions, Named, Thing } from '@/lib/editing/types';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import type { FieldModel, FormModel, RowColumnModel } from './field-model';

/** Longer lists are not shown whole: one types what is to be added. */
const mostBoxes = 24;
const mostInSelect = 120;

/** A kind's form in a reader's words, ready for the browser. */
export function formModel(
  locale: Locale,
  kind: EditableKind,
  thing: Thing | null,
  options: FormOptions,
): FormModel {
  const fields = thing ? fieldsOf(kind, thing.key).filter(({ isFixed }) => !isFixed) : kind.fields;
  return {
    fields: fields.map((field) => fieldModel(locale, field, thing, options)),
    lists: Object.fromEntries(
      Object.entries(options).map(([to, named]) => [to, named.map(asOption)]),
    ),
  };
}

/** A reference says something to people, a slug only repeats the title. */
const asChoice = (kind: EditableKindName) => (named: Named) =>
  editableKinds[kind].key === 'slug' ? { value: named.key, label: named.title } : asOption(named);

const asOption = ({ key, title }: Named) => ({ value: key, label: `${key}: ${title}` });

function fieldModel(
  locale: Locale,
  field: Field,
  thing: Thing | null,
  options: FormOptions,
): FieldModel {
  const t = getTranslator(locale, 'editing');
  const base = {
    name: field.name,
    label: sayLabel(locale, field),
    hint: field.hint ? t(`hint.${field.hint}`) : undefined,
    isOptional: !field.isRequired && field.type !== 'yesNo',
    isWithheld: columnsOf(field).some((name) => thing?.withheld.includes(name)),
  };
  switch (field.type) {
    case 'choice':
      return { ...base, ...choiceModel(locale, field.choice) };
    case 'reference':
      return { ...base, ...referenceModel(field.to, options) };
    case 'references': {
      const offered = options[field.to] ?? [];
      const chosen = thing ? nameOfChosen(thing, field.name, offered) : [];
      const isWhole = offered.length > 0 && offered.length <= mostBoxes;
      const boxes = isWhole ? offered : chosen;
      return {
        ...base,
        type: 'references',
        boxes: boxes.map(asChoice(field.to)),
        list: field.to,
        isWhole,
      };
    }
    case 'rows':
      return {
        ...base,
        type: 'rows',
        columns: field.columns.map((column) => columnModel(locale, column)),
      };
    case 'vagueDate':
      return {
        ...base,
        type: 'vagueDate',
        qualifiers: choiceModel(locale, 'dateQualifier').choices,
      };
    default:
      return { ...base, type: field.type };
  }
}

function nameOfChosen(thing: Thing, name: string, offered: readonly Named[]): Named[] {
  const chosen = thing.values[name];
  return Array.isArray(chosen) ? offered.filter(({ id }) => chosen.includes(id)) : [];
}

function choiceModel(locale: Locale, choice: keyof typeof choices) {
  return {
    type: 'choice' as const,
    choices: choices[choice].map((value: string) => ({
      value,
      label: sayChoice(locale, choice, value),
    })),
  };
}

function referenceModel(to: EditableKindName, options: FormOptions) {
  const offered = options[to] ?? [];
  return offered.length > 0 && offered.length <= mostInSelect
    ? { type: 'choice' as const, choices: offered.map(asChoice(to)) }
    : { type: 'reference' as const, list: to };
}

function columnModel(locale: Locale, column: RowColumn): RowColumnModel {
  const base = {
    name: column.name,
    label: sayLabel(locale, column),
    isOptional: !column.isRequired,
  };
  if (column.type === 'choice') return { ...base, ...choiceModel(locale, column.choice) };
  if (column.type === 'reference') return { ...base, type: 'reference', list: column.to };
  return { ...base, type: column.type };
}

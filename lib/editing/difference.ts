import { createHash } from 'node:crypto';
import { canonical, unordered, type Values } from '@/lib/db/values';
import { columnsOf, type Field } from './fields';

/** The names of the columns and lists that two versions of a thing hold differently. */
export function changedColumns(
  fields: readonly Field[],
  before: Values | null,
  after: Values,
): string[] {
  return fields
    .flatMap(columnsOf)
    .filter((column) => canonical(before?.[column] ?? null) !== canonical(after[column] ?? null));
}

/** The fields that two versions answer differently. */
export function differingFields(fields: readonly Field[], one: Values, other: Values): Field[] {
  return fields.filter((field) => changedColumns([field], one, other).length > 0);
}

/**
 * A short text per field for what a form began with. It travels with the form, so that in a conflict
 * one can tell what the later editor changed from what they only had before them.
 */
export function fingerprints(fields: readonly Field[], values: Values): Record<string, string> {
  return Object.fromEntries(
    fields.map((field) => [
      field.name,
      createHash('sha256')
        .update(canonical(columnsOf(field).map((column) => values[column] ?? null)))
        .digest('hex')
        .slice(0, 12),
    ]),
  );
}

/** Links in the one order that all of us compare them in, unless their own order is part of what they say. */
export function inOneOrder(fields: readonly Field[], values: Values): Values {
  const ordered = { ...values };
  for (const field of fields) {
    const value = values[field.name];
    if ('list' in field && !field.list.isOrdered && Array.isArray(value))
      ordered[field.name] = unordered(value);
  }
  return ordered;
}

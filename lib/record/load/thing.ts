import type { AuditKind } from '@/lib/audit/fields';
import type { RecordFiles } from '@/lib/record/schema';
import type { RecordIds } from './ids';

/** A value as files, database and audit payload share it: days as `YYYY-MM-DD`, nothing undefined. */
export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

/** The fields of one thing, under the names of the Prisma model. */
export type Values = { [field: string]: Value };

/** One row that the files ship, with the lists of what is linked to it. */
export type Thing = {
  /** The row's key in the files: permanent. */
  key: string;
  id: string;
  fields: Values;
  lists: { [name: string]: Value[] };
};

/** Where a list of links is stored. */
export type ListTable = {
  table: string;
  /** The column that points at the thing. */
  owner: string;
  /** Field by field what one link says; a single field makes a list of plain values. */
  columns: readonly string[];
  /** Kept in the order of the files, in a column `position`. */
  isOrdered?: boolean;
  /** Each link has an id of its own. */
  hasId?: boolean;
  /** Only links whose column has this value are the record's. */
  only?: { column: string; value: string };
};

/** How the things of one kind come from the files into their table. */
export type ThingKind = {
  kind: AuditKind;
  table: string;
  /** Has a `version` that tells editors of a change. */
  isVersioned?: boolean;
  /** What leaves the files is archived; other kinds stay, as nothing is ever deleted. */
  isArchivable?: boolean;
  lists: (ids: RecordIds) => { [name: string]: ListTable };
  things: (files: RecordFiles, ids: RecordIds) => Thing[];
};

/** Everything that is loaded of a thing. */
export function valuesOf(thing: Thing): Values {
  return { ...thing.fields, ...thing.lists };
}

/** One text for equal values, whatever the order of their keys. */
export function canonical(value: Value | undefined): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'undefined';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}

/** A list without an order of its own, in one that two sides agree on. */
export function unordered(list: readonly Value[]): Value[] {
  return [...list].sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1));
}

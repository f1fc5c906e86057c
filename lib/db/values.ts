/** A value as files, database and audit payload share it: days as `YYYY-MM-DD`, nothing undefined. */
export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

/** The fields of one thing, under the names of the Prisma model. */
export type Values = { [field: string]: Value };

/** The column of a field; names come from the program, never from data. */
export function column(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Where a list of links is stored. */
export type ListTable = {
  table: string;
  /** The column that points at the thing. */
  owner: string;
  /** Field by field what one link says; a single field makes a list of plain values. */
  columns: readonly string[];
  /** The fields that say which link it is, where the others only say something of it; by default all. */
  identity?: readonly string[];
  /** Kept in an order of its own, in a column `position`. */
  isOrdered?: boolean;
  /** Each link has an id of its own. */
  hasId?: boolean;
  /** Only links whose column has this value belong to the list. */
  only?: { column: string; value: string };
};

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

/** Which link of its list this is: what else it says is left out. */
export function identityOf(list: ListTable, link: Value): string {
  if (!list.identity || link === null || typeof link !== 'object' || Array.isArray(link))
    return canonical(link);
  return canonical(list.identity.map((field) => link[field] ?? null));
}

/** Whose record: the id of one country, or null for everything in the installation. */
export type Scope = string | null;

/** What a column of a file holds, in the words of Frictionless' Table Schema. */
export type ColumnType =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'date'
  | 'datetime'
  | 'array'
  | 'object';

/** A column that is worked out. */
export type Computed = { type: ColumnType; sql: (row: string) => string; describes: string };

/**
 * One file of the public record and the table behind it. Only what is named here goes out: a new column stays
 * inside until somebody decides.
 */
export type RecordTable = {
  /** The file's name without its ending. */
  name: string;
  table: string;
  /** What one row is. */
  describes: string;
  /** What a line of the NDJSON calls it; lists within other things have no line of their own. */
  type?: string;
  columns: readonly string[];
  computed?: Readonly<Record<string, Computed>>;
  key: readonly string[];
  /** Columns that point to other files. */
  refs: Readonly<Record<string, string>>;
  /** Refs without which a row is not public. Of a list: all. */
  needs?: readonly string[];
  /** Refs that are left empty where what they point to is not public. */
  loose?: readonly string[];
  /** Of a list: the refs to the things in which it stands in the NDJSON. */
  owners?: readonly string[];
  /** Which rows readers see, as SQL. */
  where?: (row: string, scope: Scope) => string;
  /** Which archived rows come along, because a published judgement rests on them. */
  restedOn?: (row: string, scope: Scope) => string;
  /** What is left of such a row; the other columns are empty. */
  keptOfArchived?: readonly string[];
  /** What the history, translations and withholdings call it. */
  kind?: string;
};

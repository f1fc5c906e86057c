import type { FieldName } from './fields';

/** Years from one to another, both counted; null where it is open. */
export type Years = { from: number | null; to: number | null };

/** One value of a field filter: a constant, a key or name of the record, or years. */
export type FieldValue = string | Years;

/** What a reader asks in the search box, as a tree. */
export type SearchQuery =
  | { kind: 'word'; text: string }
  | { kind: 'phrase'; text: string }
  /** Any of the values. */
  | { kind: 'field'; field: FieldName; values: FieldValue[] }
  | { kind: 'not'; of: SearchQuery }
  | { kind: 'and'; of: SearchQuery[] }
  | { kind: 'or'; of: SearchQuery[] };

/** What cannot be meant so. */
export type SearchProblemCode =
  /** A quotation mark without its partner. */
  | 'quote'
  /** A bracket that is never closed. */
  | 'openBracket'
  /** A bracket that was never opened. */
  | 'closeBracket'
  /** AND, OR, NOT or a minus with nothing to join. */
  | 'operator'
  /** `foo:` is no field. */
  | 'field'
  /** The field has no such value. */
  | 'value'
  /** The field has no value at all. */
  | 'noValue'
  /** More parts, or more brackets in each other, than are looked for. */
  | 'many';

/** What was not understood, and where it begins (counted in characters from 0). */
export type SearchProblem = { code: SearchProblemCode; at: number; text: string };

export type ParsedSearch = { query: SearchQuery | null; problems: SearchProblem[] };

import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { Values } from '@/lib/db/values';
import type { FieldErrors } from '@/lib/forms/outcome';
import type { Locale } from '@/lib/i18n/locales';
import type { Field } from './fields';
import type { EditableKindName } from './registry';

/** What a change would make of a thing. `before` is null for a new one. */
export interface Change {
  id: string;
  before: Values | null;
  after: Values;
  /** The names of the columns and lists that differ. */
  changed: readonly string[];
}

/**
 * One kind of thing that is edited at the desk. Everything else follows from this: form, lists,
 * history, conflicts, creation, archiving. To add one: a file in `kinds/`, a line in `registry.ts`,
 * its words under `editing.kind` and `editing.field`, its fields in `lib/audit/fields.ts`, and a
 * column `version`.
 */
export interface EditableKind {
  kind: EditableKindName;
  model: Prisma.ModelName;
  table: string;
  /** Its permanent public name, part of addresses; chosen when it is made and never changed. */
  key: 'reference' | 'slug' | 'key' | 'code';
  /**
   * Where the key of a new one comes from: typed (as lower-case words or as a reference), or the next
   * free number of its country behind these letters (`KZ-E1001`).
   */
  newKey: 'words' | 'reference' | { letters: string };
  /** The text by which people know it; where several say it together, the one that has to be there. */
  title: string;
  /** Where several say it together: SQL over its row `t`. */
  titleSql?: string;
  fields: readonly Field[];
  /**
   * Has `archivedAt` and `archivedReason`. `free`: it may go, and what names it no longer shows it.
   * `unused`: others stand under it, so it goes only when nothing that readers see names it any more.
   */
  archiving?: 'free' | 'unused';
  /** None is made here: a country comes with its record, a voice with the people who speak in it. */
  isImportedOnly?: boolean;
  /** They come with the program: all are there, and anybody of the desk edits them. */
  isShippedSet?: boolean;
  /** By key, what readers see where a column is empty: the program's own words. */
  shipped?: (key: string) => Values;
  /** By key, in which language its texts are; English by default. */
  language?: (key: string) => Locale;
  /** By key, the keys of its translations: a change of `meaning` leaves them behind (`isInStep`). */
  translations?: (key: string) => string[];
  /** Keeps who made it (`createdById`). */
  isSigned?: boolean;
  /** Has a `slug` for addresses beside its reference; made from the title. */
  hasSlug?: boolean;
  /** Has a `position` that nobody types: a new one comes last. */
  isPositioned?: boolean;
  /** Rules that need the database; runs in the transaction, before anything is written. */
  check?: (tx: Transaction, change: Change) => Promise<FieldErrors>;
  /** How many published assessments cite it, whose meaning a change of `meaning` fields would move. */
  countUses?: (tx: Transaction, id: string) => Promise<number>;
  meaning?: readonly string[];
}

/** Whether one can be made at the desk. */
export const canBeMade = (kind: EditableKind) => !kind.isImportedOnly && !kind.isShippedSet;

/** The fields that the thing of a key has. */
export const fieldsOf = (kind: EditableKind, key: string) =>
  kind.fields.filter(({ isFor }) => !isFor || isFor(key));

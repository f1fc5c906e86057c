import type { AuditKind } from '@/lib/audit/fields';
import type { ListTable, Value, Values } from '@/lib/db/values';
import type { RecordFiles } from '@/lib/record/schema';
import type { RecordIds } from './ids';

/** One row that the files ship, with the lists of what is linked to it. */
export type Thing = {
  /** The row's key in the files: permanent. */
  key: string;
  id: string;
  fields: Values;
  lists: { [name: string]: Value[] };
};

/** How the things of one kind come from the files into their table. */
export type ThingKind = {
  kind: AuditKind;
  table: string;
  /** What leaves the files is archived; other kinds stay, as nothing is ever deleted. */
  isArchivable?: boolean;
  lists: (ids: RecordIds) => { [name: string]: ListTable };
  things: (files: RecordFiles, ids: RecordIds) => Thing[];
};

/** Everything that is loaded of a thing. */
export function valuesOf(thing: Thing): Values {
  return { ...thing.fields, ...thing.lists };
}

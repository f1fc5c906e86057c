import { type ListTable, unordered, type Value, type Values } from '@/lib/db/values';
import type { RecordIds } from './ids';

type VagueDate = {
  earliest?: string | undefined;
  latest?: string | undefined;
  qualifier: string;
  words?: string | undefined;
};

/** The four columns of a vague date; all empty where the files give none. */
export function vague(prefix: string, date: VagueDate | undefined): Values {
  return {
    [`${prefix}Earliest`]: date?.earliest ?? null,
    [`${prefix}Latest`]: date?.latest ?? null,
    [`${prefix}Qualifier`]: date?.qualifier ?? null,
    [`${prefix}Words`]: date?.words ?? null,
  };
}

type FileCitation = { source: string; locator?: string | undefined };

/** Where a thing was read, as its list `citations`. */
export function cited(citations: readonly FileCitation[], ids: RecordIds): Value[] {
  return unordered(
    citations.map(({ source, locator }) => ({
      sourceId: ids.own('source', source),
      locator: locator ?? null,
    })),
  );
}

/** The table of such a list, for things of which `owner` is the column. */
export function citationTable(owner: string): ListTable {
  return { table: 'citations', owner, columns: ['sourceId', 'locator'], hasId: true };
}

import { type AddressSearch, readSelection, selectionQuery } from '@/lib/explorer/schema';
import type { Selection } from '@/lib/explorer/types';
import type { Query } from '@/lib/i18n/paths';
import type { WorkList } from './types';

export const workLists = ['assigned', 'stale', 'overdue', 'due', 'contested'] as const;

/** Rows on one page of a list. */
export const workPageSize = 50;

/** Days ahead from which a recommendation counts as due. */
export const dueWithinDays = 60;

/** The address of the desk's list of recommendations. */
export interface WorkAddress {
  list: WorkList | null;
  /** The country of the selection; null for all. */
  country: string | null;
  selection: Selection;
  page: number;
}

/** Reads a list's address; what is not understood is left out. */
export function readWork(search: AddressSearch): WorkAddress {
  const { list, country, page } = search;
  return {
    list: workLists.find((name) => name === list) ?? null,
    country: typeof country === 'string' && /^[a-z]{2}$/.test(country) ? country : null,
    selection: readSelection(search).selection,
    page: typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
}

/** The same address as parameters, in canonical order. */
export function workQuery({ list, country, selection, page }: WorkAddress): Query {
  return { list, country, ...selectionQuery(selection), page: page > 1 ? page : undefined };
}

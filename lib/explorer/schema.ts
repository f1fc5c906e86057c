import type { Query } from '@/lib/i18n/paths';
import { closedFields as closed, fieldNames, openFields as open } from '@/lib/search/fields';
import { parseSearch } from '@/lib/search/parse';
import type { Column, ExplorerState, Ignored, Selection } from './types';

/** The explorer's address: which names it has, in which order, and what their values can be. */

export const sorts = [
  'relevance',
  'newest',
  'oldest',
  'status',
  'changed',
  'verified',
  'reference',
] as const;
export const facets = [
  'status',
  'body',
  'theme',
  'addressee',
  'response',
  'year',
  'freshness',
  'contest',
  'due',
] as const;

/** What the list can show of each recommendation as a table, beside its reference, which it always shows. */
export const columns = [
  'summary',
  'text',
  'status',
  'since',
  'judged',
  'verified',
  'contest',
  'body',
  'document',
  'made',
  'addressee',
  'theme',
  'ask',
  'response',
  'due',
  'evidence',
] as const;

export const pageSize = 25;
const maxValues = 60;
const maxWords = 300;

/** A search of an address as Next gives it. */
export type AddressSearch = Readonly<Record<string, string | string[] | undefined>>;

/** In this order the selection stands in an address: the fields of the search. */
const order = fieldNames;

/** A selection of everything. */
export function everything(): Selection {
  return {
    q: '',
    status: [],
    body: [],
    theme: [],
    addressee: [],
    response: [],
    year: [],
    freshness: [],
    contest: [],
    due: [],
    ask: [],
    document: [],
  };
}

/** The order of the list where the address names none: by relevance when words are looked for. */
export function defaultSort(selection: Selection): ExplorerState['sort'] {
  return selection.q ? 'relevance' : 'newest';
}

/**
 * Reads a selection from an address. Never throws: what is not understood is left out and returned, so that
 * the page can say so. Values are read without regard to case or hyphens (`not-started`), and stand in the
 * order of the scale or of the alphabet, so that two addresses of one selection become the same.
 */
export function readSelection(search: AddressSearch): { selection: Selection; ignored: Ignored[] } {
  const ignored: Ignored[] = [];
  const selection = everything();
  selection.q = words(search.q);
  for (const { code, at, text } of parseSearch(selection.q).problems)
    ignored.push({ name: 'q', value: text, problem: code, at });
  const known = <Value extends string>(name: string, values: readonly Value[]): Value[] => {
    const asked = valuesOf(search[name]).map((value) => ({
      value,
      enumValue: value.toUpperCase().replaceAll('-', '_'),
    }));
    for (const { value, enumValue } of asked) {
      if (!(values as readonly string[]).includes(enumValue)) ignored.push({ name, value });
    }
    return values.filter((value) => asked.some(({ enumValue }) => enumValue === value));
  };
  selection.status = known('status', closed.status);
  selection.response = known('response', closed.response);
  selection.freshness = known('freshness', closed.freshness);
  selection.contest = known('contest', closed.contest);
  selection.due = known('due', closed.due);
  for (const name of open) {
    const slugs = valuesOf(search[name]).map((value) => value.toLowerCase());
    const fitting = slugs.filter((slug) => /^[a-z0-9][a-z0-9-]{0,99}$/.test(slug));
    selection[name] = unique(fitting).sort();
    for (const value of slugs) if (!fitting.includes(value)) ignored.push({ name, value });
  }
  const years = valuesOf(search.year);
  const fitting = years.filter((year) => /^[12]\d{3}$/.test(year));
  selection.year = unique(fitting)
    .map(Number)
    .sort((one, other) => one - other);
  for (const value of years) if (!fitting.includes(value)) ignored.push({ name: 'year', value });
  return { selection, ignored };
}

/** Reads which columns an address asks for, in the order of the table; none for the usual list. */
export function readColumns(search: AddressSearch): { columns: Column[]; ignored: Ignored[] } {
  const asked = valuesOf(search.columns).map((value) => value.toLowerCase());
  return {
    columns: columns.filter((column) => asked.includes(column)),
    ignored: asked
      .filter((value) => !(columns as readonly string[]).includes(value))
      .map((value) => ({ name: 'columns', value })),
  };
}

/** Reads the whole explorer address; a column, a sort or a page that is none is left out and returned. */
export function readExplorer(search: AddressSearch): ExplorerState & { ignored: Ignored[] } {
  const { selection, ignored } = readSelection(search);
  const chosen = readColumns(search);
  ignored.push(...chosen.ignored);
  const [sort] = valuesOf(search.sort);
  const knownSort = sorts.find((name) => name === sort && (name !== 'relevance' || selection.q));
  if (sort && !knownSort && sort !== 'relevance') ignored.push({ name: 'sort', value: sort });
  const [page] = valuesOf(search.page);
  const isPage = page !== undefined && /^[1-9]\d{0,6}$/.test(page);
  if (page && !isPage) ignored.push({ name: 'page', value: page });
  return {
    selection,
    columns: chosen.columns,
    sort: knownSort ?? defaultSort(selection),
    page: isPage ? Number(page) : 1,
    ignored,
  };
}

/** The parameters of a search or of an address, as Next gives them. */
export function searchOf(text: string): AddressSearch {
  const parameters = new URLSearchParams(text.slice(text.indexOf('?') + 1));
  return Object.fromEntries(
    [...new Set(parameters.keys())]
      .filter((name) => name !== '')
      .map((name) => [name, parameters.getAll(name)]),
  );
}

/** A selection as the parameters of an address, in canonical order; empty names are left out. */
export function selectionQuery(selection: Selection): Query {
  const query: Query = {};
  if (selection.q) query.q = selection.q;
  for (const name of order) {
    if (selection[name].length > 0) query[name] = selection[name].map(String);
  }
  return query;
}

/** The explorer's address; the columns, the sort and the page only where they are not the usual ones. */
export function explorerQuery(state: ExplorerState): Query {
  return {
    ...selectionQuery(state.selection),
    columns: state.columns,
    sort: state.sort === defaultSort(state.selection) ? undefined : state.sort,
    page: state.page > 1 ? state.page : undefined,
  };
}

/** The same selection without one value of one name; the words go when the name is `q`. */
export function without(selection: Selection, name: keyof Selection, value: string): Selection {
  if (name === 'q') return { ...selection, q: '' };
  const kept = (selection[name] as (string | number)[]).filter((one) => String(one) !== value);
  return { ...selection, [name]: kept };
}

/** What several selections choose, together: for asking the names of all at once. */
export function joined(selections: readonly Selection[]): Selection {
  const all = everything();
  for (const name of open) all[name] = unique(selections.flatMap((one) => one[name]));
  return all;
}

/** Every single filter of a selection, in the order of the address. */
export function filtersOf(selection: Selection): { name: keyof Selection; value: string }[] {
  const chosen = order.flatMap((name) =>
    selection[name].map((value) => ({ name, value: String(value) })),
  );
  return selection.q ? [{ name: 'q' as const, value: selection.q }, ...chosen] : chosen;
}

function valuesOf(value: string | string[] | undefined): string[] {
  const values = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return values
    .map((one) => one.trim())
    .filter(Boolean)
    .slice(0, maxValues);
}

/** Words as PostgreSQL can read them: no control characters (it refuses the zero byte), no endless text. */
function words(value: string | string[] | undefined): string {
  const text = Array.isArray(value) ? value.join(' ') : (value ?? '');
  return text
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, maxWords);
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

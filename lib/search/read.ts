import type { FieldName, OpenField } from './fields';
import type { SearchQuery } from './types';

/** A word or phrase as the database looks for it. */
export type SearchLeaf = {
  /** A tsquery as text; empty where every text has the word. */
  query: string;
  /** Words that sound like it, where it stands in no text itself. */
  similar: readonly string[];
};

/** A search with what the database knows of its words and names. */
export type ReadSearch = {
  query: SearchQuery | null;
  leaves: ReadonlyMap<string, SearchLeaf>;
  /** The slugs of what a field calls by key or name, by `nameKey`. */
  slugs: ReadonlyMap<string, readonly string[]>;
};

export const leafKey = (kind: 'word' | 'phrase', text: string) => `${kind} ${text.toLowerCase()}`;
export const nameKey = (field: OpenField, value: string) => `${field} ${value}`;

/** Every part of a search that is no operator. */
export function leavesOf(query: SearchQuery | null): Exclude<SearchQuery, { of: unknown }>[] {
  if (!query) return [];
  if (query.kind === 'not') return leavesOf(query.of);
  if (query.kind === 'and' || query.kind === 'or') return query.of.flatMap(leavesOf);
  return [query];
}

/** Every word that the search wants (not those it leaves out), any of them, as one tsquery; null for none. */
export function anyWordOf({ query, leaves }: ReadSearch): string | null {
  const texts = wantedOf(query).flatMap((leaf) => {
    const text = leaf.kind === 'field' ? '' : leaves.get(leafKey(leaf.kind, leaf.text))?.query;
    return text ? [`(${text.replace(/<(-|\d+)>/g, '|')})`] : [];
  });
  return texts.length > 0 ? texts.join(' | ') : null;
}

function wantedOf(query: SearchQuery | null): ReturnType<typeof leavesOf> {
  if (!query || query.kind === 'not') return [];
  return query.kind === 'and' || query.kind === 'or' ? query.of.flatMap(wantedOf) : leavesOf(query);
}

/** Whether a search asks for a field. */
export function asksFor(field: FieldName, query: SearchQuery | null): boolean {
  return leavesOf(query).some((leaf) => leaf.kind === 'field' && leaf.field === field);
}

/** Whether a search asks for words only, not for fields. */
export function isText(query: SearchQuery): boolean {
  return leavesOf(query).every(({ kind }) => kind !== 'field');
}

/** A search without its fields: for what has none of them. Null where nothing is left. */
export function textOf(query: SearchQuery | null): SearchQuery | null {
  if (!query || query.kind === 'field') return null;
  if (query.kind === 'not') {
    const of = textOf(query.of);
    return of && { kind: 'not', of };
  }
  if (query.kind === 'word' || query.kind === 'phrase') return query;
  const of = query.of.flatMap((part) => textOf(part) ?? []);
  return of.length > 1 ? { kind: query.kind, of } : (of[0] ?? null);
}

/**
 * The words of a search as one tsquery. `isLed` says that only texts with some word can meet it, so that an index leads
 * to them; null where all its words are in every text.
 */
export function tsqueryOf(
  query: SearchQuery,
  leaves: ReadSearch['leaves'],
): { text: string; isLed: boolean } | null {
  switch (query.kind) {
    case 'field':
      return null;
    case 'word':
    case 'phrase': {
      const text = leaves.get(leafKey(query.kind, query.text))?.query;
      return text ? { text: `(${text})`, isLed: true } : null;
    }
    case 'not': {
      const inner = tsqueryOf(query.of, leaves);
      return inner && { text: `!${inner.text}`, isLed: false };
    }
    case 'and':
    case 'or': {
      const parts = query.of.flatMap((part) => tsqueryOf(part, leaves) ?? []);
      if (parts.length === 0) return null;
      const isLed =
        query.kind === 'and' ? parts.some((one) => one.isLed) : parts.every((one) => one.isLed);
      const sign = query.kind === 'and' ? ' & ' : ' | ';
      return { text: `(${parts.map(({ text }) => text).join(sign)})`, isLed };
    }
  }
}

import type { FieldValue, SearchQuery } from './types';

/** Writes a search as `parseSearch` reads it back: the same question has one way to be written. */
export function printSearch(query: SearchQuery | null): string {
  return query ? print(query) : '';
}

function print(query: SearchQuery): string {
  switch (query.kind) {
    case 'word':
      return query.text;
    case 'phrase':
      return `"${query.text}"`;
    case 'field':
      return `${query.field}:${query.values.map((value) => printValue(value)).join(',')}`;
    case 'not':
      return `NOT ${within(query.of)}`;
    case 'and':
      return query.of.map((part) => (part.kind === 'or' ? within(part) : print(part))).join(' ');
    case 'or':
      return query.of.map(print).join(' OR ');
  }
}

/** In brackets where it would else fall apart. */
function within(query: SearchQuery): string {
  return query.kind === 'and' || query.kind === 'or' ? `(${print(query)})` : print(query);
}

function printValue(value: FieldValue): string {
  if (typeof value === 'string') {
    return /^[^\s",()“”„«»]+$/u.test(value)
      ? value.toLowerCase().replaceAll('_', '-')
      : `"${value}"`;
  }
  if (value.from === value.to) return String(value.from);
  return `${value.from ?? ''}..${value.to ?? ''}`;
}

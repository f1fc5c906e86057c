import type { SearchParams } from './open-page';

/** The search of a request as pages get it: one text, or all of a repeated name. */
export function searchOf(request: Request): SearchParams {
  // Without a prototype: `__proto__` is a name like any other.
  const search: SearchParams = Object.create(null);
  const { searchParams } = new URL(request.url);
  for (const name of new Set(searchParams.keys())) {
    const values = searchParams.getAll(name);
    search[name] = values.length > 1 ? values : values[0];
  }
  return search;
}

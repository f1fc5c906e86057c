import type { AddressSearch } from '@/lib/explorer/schema';
import type { Ignored } from '@/lib/explorer/types';

/** What of a country a feed follows: one recommendation, or these by their keys, or everything. */
export type Followed = {
  body: string[];
  theme: string[];
  ask: string[];
  recommendation: string | null;
};

const most = 60;
const isSlug = (value: string) => /^[a-z0-9][a-z0-9-]{0,99}$/.test(value);
const isReference = (value: string) => /^[\p{L}\d][\p{L}\d.()-]{0,99}$/u.test(value);

/**
 * Reads what a feed's address follows; what says nothing to a feed, or is more than it can follow, is returned:
 * left out, it would make the feed one of something else.
 */
export function readFollowed(search: AddressSearch): { followed: Followed; ignored: Ignored[] } {
  const followed: Followed = { body: [], theme: [], ask: [], recommendation: null };
  const ignored: Ignored[] = [];
  for (const [name, given] of Object.entries(search)) {
    const values = [given ?? ''].flat().map((value) => value.trim());
    if (name === 'body' || name === 'theme' || name === 'ask') {
      const slugs = values.map((value) => value.toLowerCase());
      followed[name] = [...new Set(slugs.filter(isSlug))].sort();
      for (const value of [...slugs.filter((slug) => !isSlug(slug)), ...slugs.slice(most)])
        ignored.push({ name, value });
      continue;
    }
    const [first = '', ...others] = values;
    const isMeant = name === 'recommendation' && isReference(first);
    if (isMeant) followed.recommendation = first;
    for (const value of isMeant ? others : values) ignored.push({ name, value });
  }
  // One recommendation is followed alone.
  if (followed.recommendation !== null) {
    for (const name of ['body', 'theme', 'ask'] as const)
      for (const value of followed[name]) ignored.push({ name, value });
  }
  return { followed, ignored };
}

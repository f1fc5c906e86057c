import { type AddressSearch, readSelection } from '@/lib/explorer/schema';
import type { Ignored, Selection } from '@/lib/explorer/types';

/** What of a country a feed follows: one of these by its key, or everything. */
export type Followed = Pick<Selection, 'body' | 'theme' | 'ask'> & {
  recommendation: string | null;
};

const names: readonly string[] = ['body', 'theme', 'ask', 'recommendation'];

/** Reads what a feed's address follows; what says nothing to a feed is returned. */
export function readFollowed(search: AddressSearch): { followed: Followed; ignored: Ignored[] } {
  const { recommendation, ...rest } = search;
  const { selection, ignored } = readSelection(rest);
  const { body, theme, ask } = selection;
  const reference = typeof recommendation === 'string' ? recommendation : null;
  const isReference = reference === null || /^[\p{L}\d][\p{L}\d.()-]{0,99}$/u.test(reference);
  const others = Object.keys(search).filter((name) => !names.includes(name));
  return {
    followed: { body, theme, ask, recommendation: isReference ? reference : null },
    ignored: [
      ...ignored.filter(({ name }) => names.includes(name)),
      ...others.map((name) => ({ name, value: String(search[name]) })),
      ...(isReference ? [] : [{ name: 'recommendation', value: reference }]),
    ],
  };
}

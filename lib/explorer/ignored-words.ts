import type { Ignored } from './types';

/** What was left out, as it stood in the address; not more of it than a person reads. */
export function ignoredWords(ignored: readonly Ignored[]): string {
  const parts = ignored.map(({ name, value }) => `${name}=${value.slice(0, 40)}`);
  return parts.length > 10 ? `${parts.slice(0, 10).join(', ')}, …` : parts.join(', ');
}

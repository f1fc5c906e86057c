/** The words that a list of the desk is searched for, and its page (from 1), out of an address. */
export function readListQuery(query: Record<string, string | string[] | undefined>): {
  words: string;
  page: number;
} {
  const words = typeof query.q === 'string' ? query.q.trim().slice(0, 200) : '';
  const page = Number.parseInt(String(query.page), 10) || 1;
  return { words, page: Math.min(Math.max(1, page), 10_000) };
}

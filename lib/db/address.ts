/**
 * Adds connection settings (`search_path`, `role`, …) to a database's address, as the `options`
 * parameter that every PostgreSQL driver passes on.
 */
export function withOptions(url: string, options: Record<string, string>): string {
  const parsed = new URL(url);
  const given = parsed.searchParams.get('options');
  const added = Object.entries(options).map(([name, value]) => `-c ${name}=${value}`);
  parsed.searchParams.set('options', [...(given ? [given] : []), ...added].join(' '));
  // A plus sign is a plus sign to PostgreSQL's own parsers, not a space.
  parsed.search = parsed.search.replaceAll('+', '%20');
  return parsed.href;
}

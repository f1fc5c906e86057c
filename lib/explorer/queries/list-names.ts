import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Selection } from '../types';

/** The record's own names of what a selection chooses by slug: `names.body.uscirf`; unknown slugs have none. */
export type SelectionNames = Record<NamedFilter, Record<string, string>>;
export type NamedFilter = 'body' | 'theme' | 'addressee' | 'ask' | 'document';

/** The names behind the slugs of a selection; no question to the database where it has none. */
export async function listNames(selection: Selection): Promise<SelectionNames> {
  const names: SelectionNames = { body: {}, theme: {}, addressee: {}, ask: {}, document: {} };
  const { body, theme, addressee, ask, document } = selection;
  if ([body, theme, addressee, ask, document].every((slugs) => slugs.length === 0)) return names;
  const rows = await db.$queryRaw<{ filter: NamedFilter; slug: string; name: string }[]>(Prisma.sql`
    SELECT 'body' AS filter, slug, short_name AS name FROM bodies WHERE slug = ANY (${body}::text[])
    UNION ALL SELECT 'theme', slug, name FROM themes WHERE slug = ANY (${theme}::text[])
    UNION ALL SELECT 'addressee', slug, name FROM addressees WHERE slug = ANY (${addressee}::text[])
    UNION ALL SELECT 'ask', slug, title FROM asks WHERE slug = ANY (${ask}::text[])
    UNION ALL SELECT 'document', slug, title FROM documents WHERE slug = ANY (${document}::text[])`);
  for (const { filter, slug, name } of rows) names[filter][slug] = name;
  return names;
}

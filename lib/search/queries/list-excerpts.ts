import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Locale } from '@/lib/i18n/locales';
import { isNow, type Moment } from '@/lib/moment/moment';
import { anyWordOf } from '../read';
import { readSearch } from './read-search';

/** Where the words of a search stand in a recommendation: see `search_texts`. */
export type ExcerptPlace = 'document' | 'body' | 'theme' | 'ask' | 'text' | 'voice';

/** The text by which a recommendation was found. */
export type Excerpt = { id: string; place: ExcerptPlace; text: string; lang: Locale };

/** The places of `search_texts`, by number. */
const places: Readonly<Record<number, ExcerptPlace>> = {
  4: 'document',
  5: 'document',
  6: 'body',
  7: 'body',
  8: 'theme',
  13: 'ask',
  14: 'voice',
};

/**
 * For each recommendation the heaviest of its texts that has a word of the search, in the reader's language where it
 * does; nothing of those that were found by their reference.
 */
export async function listExcerpts(
  q: string,
  ids: readonly string[],
  locale: Locale,
  moment: Moment,
): Promise<Excerpt[]> {
  const any = q ? anyWordOf(await readSearch(q)) : null;
  if (!any || ids.length === 0) return [];
  const rows = await db.$queryRaw<(Omit<Excerpt, 'place'> & { place: number })[]>(Prisma.sql`
    WITH texts AS MATERIALIZED (
      SELECT * FROM search_texts(${[...ids]}::uuid[]) t WHERE t.words <> '' AND (t.weight <> 'D' OR ${isNow(moment)})),
    said AS MATERIALIZED (
      SELECT *, coalesce(language, 'en') AS lang
      FROM search_said(ARRAY(SELECT DISTINCT texts.words FROM texts)))
    SELECT DISTINCT ON (t.id) t.id, t.place, s.words AS text, s.lang
    FROM texts t JOIN said s ON s.original = t.words WHERE s.vector @@ ${any}::tsquery
    ORDER BY t.id, t.weight, s.lang = ${locale} DESC, t.place, s.words`);
  return rows.map(({ place, ...row }) => ({ ...row, place: places[place] ?? 'text' }));
}

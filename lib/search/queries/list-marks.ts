import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { anyWordOf } from '../read';
import { wordsIn } from '../words-in';
import { readSearch } from './read-search';

/**
 * The words of texts that a search finds, in small letters: to be marked where they are shown. In whichever form
 * and language they stand there.
 */
export async function listMarks(q: string, texts: readonly string[]): Promise<Set<string>> {
  const any = q ? anyWordOf(await readSearch(q)) : null;
  const words = [...new Set(texts.flatMap(wordsIn))];
  if (!any || words.length === 0) return new Set();
  const rows = await db.$queryRaw<{ word: string }[]>(Prisma.sql`
    SELECT word FROM unnest(${words}::text[]) AS t (word)
    WHERE search_vector(word, false) @@ ${any}::tsquery
      OR (word ~ '[Ѐ-ӿ]' AND search_vector(word, true) @@ ${any}::tsquery)`);
  return new Set(rows.map(({ word }) => word));
}

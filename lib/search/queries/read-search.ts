import 'server-only';
import { cache } from 'react';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { OpenField } from '../fields';
import { isClosed } from '../fields';
import { parseSearch } from '../parse';
import { leafKey, leavesOf, nameKey, type ReadSearch, type SearchLeaf } from '../read';
import type { SearchQuery } from '../types';

/**
 * Reads a search and looks up its words and names: in which form each word is kept, and, for a word that stands in no
 * text, which words sound like it. So a misspelt word finds the same for everybody who reads the same address.
 * Several readers of one page share the answer.
 */
export const readSearch = cache(async (q: string): Promise<ReadSearch> => {
  const { query } = parseSearch(q);
  const [leaves, slugs] = await Promise.all([readWords(query), readNames(query)]);
  return { query, leaves, slugs };
});

type FoundWord = { key: string; query: string; words: string[] | null; lexemes: string[] | null };

/** From which likeness on a word is proposed, and how much less like than the likest one it may be. */
const leastLikeness = 0.34;
const lessLike = 0.16;

async function readWords(query: SearchQuery | null): Promise<Map<string, SearchLeaf>> {
  const leaves = leavesOf(query).flatMap((leaf) => (leaf.kind === 'field' ? [] : [leaf]));
  if (leaves.length === 0) return new Map();
  const rows = await db.$queryRaw<FoundWord[]>(Prisma.sql`
    WITH typed AS (
      SELECT key, text, search_query(text)::text AS query, search_sound(text) AS sound,
        kind = 'word' AND text ~ '^[[:alpha:]]{4,30}$' AS is_word
      FROM unnest(${leaves.map(({ kind, text }) => leafKey(kind, text))}::text[],
        ${leaves.map(({ kind }) => kind)}::text[], ${leaves.map(({ text }) => text)}::text[]) AS t (key, kind, text))
    SELECT typed.key, typed.query, alike.words, alike.lexemes FROM typed
    LEFT JOIN LATERAL (
      SELECT array_agg(word ORDER BY likeness DESC, word) AS words,
        array_agg(lexeme ORDER BY likeness DESC, word) AS lexemes
      FROM (
        SELECT *, max(likeness) OVER () AS likest FROM (
          SELECT DISTINCT ON (v.lexeme) v.word, v.lexeme, similarity(v.sound, typed.sound) AS likeness
          FROM search_vocabulary v WHERE v.sound % typed.sound
          ORDER BY v.lexeme, similarity(v.sound, typed.sound) DESC, v.word) each_lexeme
        ORDER BY likeness DESC, word LIMIT 6) likest
      WHERE likeness >= ${leastLikeness} AND likeness >= likest - ${lessLike}) alike
    ON typed.is_word AND typed.query <> '' AND NOT EXISTS (
      SELECT FROM search_vocabulary v WHERE v.lexeme = ANY (
        tsvector_to_array(search_vector(typed.text, false)) || tsvector_to_array(search_vector(typed.text, true))))`);
  return new Map(
    rows.map(({ key, query: own, words, lexemes }) => [
      key,
      {
        query: [own, ...(lexemes ?? []).map((lexeme) => `'${lexeme}'`)].join(' | '),
        similar: words ?? [],
      },
    ]),
  );
}

/** How each open field is called in the record. */
const names: Record<OpenField, { table: string; names: readonly string[] }> = {
  body: { table: 'bodies', names: ['short_name', 'name'] },
  theme: { table: 'themes', names: ['name'] },
  addressee: { table: 'addressees', names: ['name'] },
  ask: { table: 'asks', names: ['title'] },
  document: { table: 'documents', names: ['symbol', 'title'] },
};

async function readNames(query: SearchQuery | null): Promise<Map<string, string[]>> {
  const asked = leavesOf(query).flatMap((leaf) => {
    if (leaf.kind !== 'field' || leaf.field === 'year' || isClosed(leaf.field)) return [];
    const { field } = leaf;
    return leaf.values.map((value) => ({ field, value: String(value) }));
  });
  const fields = [...new Set(asked.map(({ field }) => field))];
  if (fields.length === 0) return new Map();
  const parts = fields.map((field) => {
    const values = asked.flatMap((one) => (one.field === field ? [one.value] : []));
    const { table, names: columns } = names[field];
    const called = [
      Prisma.sql`t.slug = v.value`,
      ...columns.map((column) => Prisma.sql`lower(t.${Prisma.raw(column)}) = v.value`),
      Prisma.sql`EXISTS (SELECT FROM translations tr WHERE tr.subject_kind = ${field} AND tr.subject_id = t.id
        AND tr.field = ${columns.at(-1)} AND lower(tr.text) = v.value)`,
    ];
    return Prisma.sql`SELECT ${field} AS field, v.value, t.slug
      FROM unnest(${values}::text[]) AS v (value) JOIN ${Prisma.raw(table)} t
        ON ${Prisma.join(called, ' OR ')}`;
  });
  const rows = await db.$queryRaw<{ field: OpenField; value: string; slug: string }[]>(
    Prisma.join(parts, ' UNION '),
  );
  const slugs = new Map<string, string[]>();
  for (const { field, value, slug } of rows) {
    const key = nameKey(field, value);
    slugs.set(key, [...(slugs.get(key) ?? []), slug]);
  }
  return slugs;
}

import { Prisma } from '@/lib/db/generated/client';
import { literalPattern } from '@/lib/db/literal-pattern';
import type { Locale } from '@/lib/i18n/locales';
import { isNow, type Moment } from '@/lib/moment/moment';
import { type FieldName, freshnesses, isClosed, type OpenField } from '@/lib/search/fields';
import { isText, leavesOf, nameKey, type ReadSearch, tsqueryOf } from '@/lib/search/read';
import type { FieldValue, SearchQuery } from '@/lib/search/types';

/** A search as SQL. */
export type SearchSql = {
  /** A query with `recommendation_id, rank` of all that can be meant; null where the words lead to none by index. */
  found: Prisma.Sql | null;
  /** What else they must meet, on the columns of `c`; null for nothing. */
  met: Prisma.Sql | null;
  /** Nothing in it can be looked for. */
  isEmpty: boolean;
};

/** The search on the columns of `c` (see `near`), at a moment. */
export function searchSql(search: ReadSearch, moment: Moment, language?: Locale): SearchSql {
  const { query, leaves } = search;
  const can =
    query && leavesOf(query).some((leaf) => leaf.kind === 'field' || tsqueryOf(leaf, leaves));
  if (!query || !can) return { found: nothing, met: null, isEmpty: true };
  const parts = query.kind === 'and' ? query.of : [query];
  const words = parts.filter(isText);
  const led = tsqueryOf({ kind: 'and', of: words }, leaves);
  const rest = led?.isLed ? parts.filter((part) => !isText(part)) : parts;
  const conditions = rest.flatMap((part) => condition(part, search, moment) ?? []);
  const [only, another] = words;
  const reference = only?.kind === 'word' && !another ? only.text : null;
  return {
    found: led?.isLed ? foundBy(led.text, reference, moment, language) : null,
    met: conditions.length > 0 ? Prisma.join(conditions, ' AND ') : null,
    isEmpty: false,
  };
}

const nothing = Prisma.sql`SELECT NULL::uuid, 0 WHERE false`;

/** Where the words of a recommendation stand in one language, names of none among them. */
const wordsOf: Record<Locale, Prisma.Sql> = {
  en: Prisma.sql`words_en`,
  ru: Prisma.sql`words_ru`,
  kk: Prisma.sql`words_kk`,
};

/** How much a text counts: the same in the reader's language twice as much as in another. */
function rank(query: string, language: Locale | undefined): Prisma.Sql {
  const all = Prisma.sql`ts_rank(words, ${query}::tsquery)`;
  if (!language) return all;
  const own = wordsOf[language];
  return Prisma.sql`CASE WHEN ${own} @@ ${query}::tsquery THEN 2 * ts_rank(${own}, ${query}::tsquery) ELSE ${all} END`;
}

/** What the words find, best first: a reference that begins with the only one, then the texts. */
function foundBy(
  query: string,
  reference: string | null,
  moment: Moment,
  language: Locale | undefined,
): Prisma.Sql {
  const isReference = reference && /^[\p{L}\d][\p{L}\d.-]*$/u.test(reference);
  const prefix = isReference
    ? Prisma.sql`UNION ALL SELECT id, 4 FROM recommendations
        WHERE lower(reference) LIKE ${`${literalPattern(reference.toLowerCase())}%`}`
    : Prisma.empty;
  return Prisma.sql`SELECT recommendation_id, max(rank) FROM (
    SELECT recommendation_id, ${rank(query, language)} AS rank FROM recommendation_search
    WHERE ${matches(query, moment)}
    ${prefix}) hits (recommendation_id, rank) GROUP BY recommendation_id`;
}

/** What voices say is kept as they say it today: of another moment only the texts of the record are searched. */
function matches(query: string, moment: Moment): Prisma.Sql {
  const all = Prisma.sql`words @@ ${query}::tsquery`;
  return isNow(moment)
    ? all
    : Prisma.sql`${all} AND ts_filter(words, '{a,b,c}') @@ ${query}::tsquery`;
}

/** Null for what every recommendation meets: words that are in every text. */
function condition(query: SearchQuery, search: ReadSearch, moment: Moment): Prisma.Sql | null {
  const words = isText(query) ? tsqueryOf(query, search.leaves) : null;
  if (words?.isLed) {
    return Prisma.sql`c.id IN (SELECT recommendation_id FROM recommendation_search WHERE ${matches(words.text, moment)})`;
  }
  switch (query.kind) {
    case 'word':
    case 'phrase':
      return null;
    case 'field':
      return fieldCondition(query.field, query.values, search);
    case 'not': {
      const inner = condition(query.of, search, moment);
      return inner && Prisma.sql`NOT ${inner}`;
    }
    default: {
      const parts = query.of.flatMap((part) => condition(part, search, moment) ?? []);
      if (parts.length === 0) return null;
      return Prisma.sql`(${Prisma.join(parts, query.kind === 'and' ? ' AND ' : ' OR ')})`;
    }
  }
}

function fieldCondition(
  field: FieldName,
  values: readonly FieldValue[],
  { slugs }: ReadSearch,
): Prisma.Sql {
  if (field === 'year') {
    const spans = values.flatMap((one) => (typeof one === 'string' ? [] : [one]));
    return Prisma.sql`(${Prisma.join(
      spans.map(
        ({ from, to }) => Prisma.sql`c.year BETWEEN ${from ?? 0}::int AND ${to ?? 9999}::int`,
      ),
      ' OR ',
    )})`;
  }
  const texts = values.map(String);
  if (isClosed(field)) return Prisma.sql`(${facetMet(field, texts)})`;
  const meant = texts.flatMap((value) => slugs.get(nameKey(field, value)) ?? []);
  return Prisma.sql`c.id IN (${withName(field, meant)})`;
}

/** The condition of a facet with a closed list of values, on the columns of `c`. */
export function facetMet(
  facet: 'status' | 'response' | 'freshness' | 'contest' | 'due',
  values: readonly string[],
): Prisma.Sql {
  if (facet === 'due') return Prisma.sql`c.is_overdue`;
  if (facet === 'freshness') {
    const places = values.map((value) => (freshnesses as readonly string[]).indexOf(value));
    return Prisma.sql`c.freshness = ANY (${places}::int[])`;
  }
  return Prisma.sql`c.${Prisma.raw(facet)}::text = ANY (${[...values]}::text[])`;
}

/** The ids of the recommendations that belong to what has one of these slugs; `tree` is the one of `near`. */
export function withName(field: OpenField, slugs: readonly string[]): Prisma.Sql {
  const chosen = Prisma.sql`ANY (${[...slugs]}::text[])`;
  switch (field) {
    case 'body':
      return Prisma.sql`SELECT rb.recommendation_id FROM tree
        JOIN recommendation_bodies rb ON rb.body_id = tree.body_id WHERE tree.slug = ${chosen}`;
    case 'theme':
      return Prisma.sql`SELECT rt.recommendation_id FROM themes t
        JOIN recommendation_themes rt ON rt.theme_id = t.id WHERE t.slug = ${chosen}`;
    case 'addressee':
      return Prisma.sql`SELECT id FROM recommendations WHERE addressee_id IN (
        SELECT id FROM addressees WHERE slug = ${chosen})`;
    case 'ask':
      return Prisma.sql`SELECT ar.recommendation_id FROM asks k
        JOIN ask_recommendations ar ON ar.ask_id = k.id WHERE k.slug = ${chosen}`;
    case 'document':
      return Prisma.sql`SELECT id FROM recommendations WHERE document_id IN (
        SELECT id FROM documents WHERE slug = ${chosen})`;
  }
}

import { bodyLine } from '@/lib/bodies/queries/line';
import { Prisma } from '@/lib/db/generated/client';
import type { Locale } from '@/lib/i18n/locales';
import type { Moment } from '@/lib/moment/moment';
import { freshnesses, isClosed } from '@/lib/search/fields';
import { readSearch } from '@/lib/search/queries/read-search';
import { leafKey, leavesOf, nameKey, type ReadSearch } from '@/lib/search/read';
import { isOverdueStanding, isStaleStanding, madeWithStanding } from '@/lib/standing/standing';
import { facets } from './schema';
import { facetMet, searchSql, withName } from './search-condition';
import type { Facet, Freshness, SearchNotes, Selection } from './types';

/**
 * The explorer's question in SQL. Every reader of a selection (list, counts, CSV, report) is made of these
 * pieces, so that they cannot disagree.
 */

/** `tree(ancestor, slug, body_id)`: every body with itself and all that stand below it. */
const tree = Prisma.sql`tree (ancestor, slug, body_id) AS (
  SELECT line.top, b.slug, line.id FROM ${bodyLine} line JOIN bodies b ON b.id = line.top)`;

/** The place of a freshness in its scale: against the administrator's period, counted back from the day. */
const freshness = ({ moment, staleAfterDays }: Question) => Prisma.sql`CASE
  WHEN s.verified_on IS NULL THEN ${freshnessNumber('NEVER')}::int
  WHEN ${isStaleStanding(moment, staleAfterDays)} THEN ${freshnessNumber('STALE')}::int
  ELSE ${freshnessNumber('FRESH')}::int END`;

function freshnessNumber(value: Freshness): number {
  return freshnesses.indexOf(value);
}

/** Which recommendations of which country, at which moment, stale after how many days. */
export type Question = {
  countryId: string;
  selection: Selection;
  moment: Moment;
  staleAfterDays: number;
  /** In which language a match counts most; without it all are alike. */
  language?: Locale;
};

/** The common table expressions, and how the search was read. */
export type Near = { sql: Prisma.Sql; notes: SearchNotes };

type Condition = { facet: Facet; met: Prisma.Sql };

/** One condition for each facet in which something is chosen, on the columns of `candidate`. */
function conditions(selection: Selection): Condition[] {
  const list: Condition[] = [];
  const add = (facet: Facet, met: Prisma.Sql) => {
    if (selection[facet].length > 0) list.push({ facet, met });
  };
  add('status', facetMet('status', selection.status));
  add('body', Prisma.sql`in_body.recommendation_id IS NOT NULL`);
  add('theme', Prisma.sql`in_theme.recommendation_id IS NOT NULL`);
  add(
    'addressee',
    Prisma.sql`c.addressee_id IN (SELECT id FROM addressees WHERE slug = ANY (${selection.addressee}::text[]))`,
  );
  add('response', facetMet('response', selection.response));
  add('year', Prisma.sql`c.year = ANY (${selection.year}::int[])`);
  add('freshness', facetMet('freshness', selection.freshness));
  add('contest', facetMet('contest', selection.contest));
  add('due', facetMet('due', selection.due));
  return list;
}

/** The joins that the conditions on bodies and themes read. */
function memberships(selection: Selection): Prisma.Sql {
  const joins: Prisma.Sql[] = [];
  if (selection.body.length > 0) {
    joins.push(Prisma.sql`LEFT JOIN (SELECT DISTINCT m.recommendation_id
      FROM (${withName('body', selection.body)}) m) in_body ON in_body.recommendation_id = c.id`);
  }
  if (selection.theme.length > 0) {
    joins.push(Prisma.sql`LEFT JOIN (SELECT DISTINCT m.recommendation_id
      FROM (${withName('theme', selection.theme)}) m) in_theme ON in_theme.recommendation_id = c.id`);
  }
  return joins.length > 0 ? Prisma.join(joins, '\n') : Prisma.empty;
}

/** What no facet counts without: the country, the words, asks and documents. */
function always(countryId: string, selection: Selection): Prisma.Sql {
  const list = [Prisma.sql`r.country_id = ${countryId}::uuid`];
  if (selection.ask.length > 0) {
    list.push(Prisma.sql`r.id IN (${withName('ask', selection.ask)})`);
  }
  if (selection.document.length > 0) {
    list.push(
      Prisma.sql`r.document_id IN (SELECT id FROM documents WHERE slug = ANY (${selection.document}::text[]))`,
    );
  }
  return Prisma.join(list, ' AND ');
}

/**
 * The common table expressions (to stand after WITH) that end in `near`: every recommendation that
 * fails at most one facet of the selection. `is_selected` says that it fails none, `missed` is else the number
 * of the one that it fails. A facet is counted over the selected and its own misses: that is, under all other
 * filters.
 * The fields within the search narrow as its words do, so every facet is counted under them as well.
 * @param isCounting false leaves out the near misses: only the selected rows remain
 */
export async function near(question: Question, isCounting: boolean): Promise<Prisma.Sql> {
  return (await nearAndSearch(question, isCounting)).sql;
}

/** The ids of what a selection chooses, to stand in brackets behind IN. */
export async function selectedIds(question: Question): Promise<Prisma.Sql> {
  return Prisma.sql`WITH ${await near(question, false)} SELECT id FROM near`;
}

/** The same as `near` with how the search was read. */
export async function nearAndSearch(question: Question, isCounting: boolean): Promise<Near> {
  const { countryId, selection, moment } = question;
  const read = selection.q ? await readSearch(selection.q) : null;
  const search = read && searchSql(read, moment, question.language);
  const active = conditions(selection);
  const misses = sum(active.map(({ met }) => Prisma.sql`(NOT (${met}))::int`));
  const missed = sum(
    active.map(({ facet, met }) => Prisma.sql`(NOT (${met}))::int * ${facetNumber(facet)}::int`),
  );
  const sql = Prisma.sql`${tree},
${search?.found ? Prisma.sql`found (recommendation_id, rank) AS (${search.found}),` : Prisma.empty}
near AS MATERIALIZED (
  SELECT c.*, ${missed} AS missed, ${misses} = 0 AS is_selected
  FROM (
    SELECT r.id, r.made_on, r.position, r.reference, r.response, r.addressee_id,
           extract(year FROM r.made_on)::int AS year, ${search?.found ? Prisma.sql`f.rank` : Prisma.sql`0`} AS rank,
           s.assessment_id, s.status, s.effective_on, s.verified_on, s.contest, s.held_since,
           ${freshness(question)} AS freshness, ${isOverdueStanding(moment)} AS is_overdue
    FROM ${madeWithStanding(moment)}
    ${search?.found ? Prisma.sql`JOIN found f ON f.recommendation_id = r.id` : Prisma.empty}
    WHERE ${always(countryId, selection)}) c
  ${memberships(selection)}
  WHERE ${misses} <= ${isCounting ? 1 : 0}::int ${search?.met ? Prisma.sql`AND ${search.met}` : Prisma.empty})`;
  return { sql, notes: { isEmpty: search?.isEmpty ?? false, ...notesOn(read) } };
}

function notesOn(read: ReadSearch | null): Pick<SearchNotes, 'alike' | 'unknown'> {
  const notes: Pick<SearchNotes, 'alike' | 'unknown'> = { alike: [], unknown: [] };
  for (const leaf of leavesOf(read?.query ?? null)) {
    if (leaf.kind === 'field') {
      const { field } = leaf;
      if (field === 'year' || isClosed(field)) continue;
      for (const value of leaf.values.map(String))
        if (!read?.slugs.has(nameKey(field, value))) notes.unknown.push({ field, value });
    } else {
      const words = read?.leaves.get(leafKey(leaf.kind, leaf.text))?.similar ?? [];
      if (words.length > 0) notes.alike.push({ typed: leaf.text, words });
    }
  }
  return notes;
}

function sum(terms: readonly Prisma.Sql[]): Prisma.Sql {
  return terms.length > 0 ? Prisma.sql`(${Prisma.join([...terms], ' + ')})` : Prisma.sql`0`;
}

/** The number under which `missed` names a facet. */
export function facetNumber(facet: Facet): number {
  return facets.indexOf(facet) + 1;
}

/** The orders of the list, each ending in a unique column, so that pages neither repeat nor skip a row. */
export const orders = {
  relevance: Prisma.sql`rank DESC, made_on DESC, position, id`,
  newest: Prisma.sql`made_on DESC, position, id`,
  oldest: Prisma.sql`made_on, position, id`,
  status: Prisma.sql`status, made_on DESC, position, id`,
  changed: Prisma.sql`effective_on DESC NULLS LAST, made_on DESC, position, id`,
  verified: Prisma.sql`verified_on NULLS FIRST, made_on DESC, position, id`,
  reference: Prisma.sql`reference, id`,
} as const;

import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { freshnesses } from '@/lib/search/fields';
import { nearAndSearch, orders, type Question } from '../conditions';
import { counted } from '../facet-counts';
import { arrangeFacets, type CountedValue } from '../facets';
import { pageSize } from '../schema';
import type { Exploration, ExplorerRow, ExplorerState } from '../types';

type Answer = {
  total: number;
  toState: Exploration['toState'];
  page: number;
  rows: ExplorerRow[] | null;
  facets: CountedValue[] | null;
};

/**
 * One page of the recommendations that a selection chooses at a moment, how many there are, and for every
 * facet how many each of its values would leave under all other filters. One round trip; without words it
 * reads every recommendation of the country once (see bench/README.md), with words only those found.
 */
export async function explore(
  question: Question,
  { sort, page }: Pick<ExplorerState, 'sort' | 'page'>,
): Promise<Exploration> {
  const { selection } = question;
  const near = await nearAndSearch(question, true);
  const [answer] = await db.$queryRaw<Answer[]>(Prisma.sql`
    WITH ${near.sql},
    ${counted},
    shown AS (
      SELECT total, to_state, least(${page}::int, greatest(1, ceil(total / ${pageSize}::numeric)))::int AS page
      FROM total)
    SELECT shown.total, shown.page, json_build_object('count', shown.to_state, 'addressees', (
        SELECT coalesce(json_agg(a.slug ORDER BY a.slug), '[]') FROM addressees a
        WHERE a.is_state_concerned AND EXISTS (
          SELECT FROM recommendations r
          WHERE r.addressee_id = a.id AND r.country_id = ${question.countryId}::uuid))) AS "toState",
      (SELECT json_agg(counts) FROM counts) AS facets,
      (SELECT json_agg(line ORDER BY line.place) FROM (${rows(Prisma.sql`
        SELECT *, row_number() OVER () AS place FROM (
          SELECT * FROM near WHERE is_selected ORDER BY ${orders[sort]}
          LIMIT ${pageSize}::int OFFSET (SELECT (shown.page - 1) * ${pageSize}::int FROM shown)) one_page`)}) line) AS rows
    FROM shown`);
  if (!answer) throw new Error('a query without a condition gave no row');
  return {
    total: answer.total,
    toState: answer.toState,
    page: answer.page,
    lastPage: Math.max(1, Math.ceil(answer.total / pageSize)),
    notes: near.notes,
    rows: answer.rows ?? [],
    facets: arrangeFacets(answer.facets ?? [], selection),
  };
}

/** What readers see of rows of `near`, under the name `place` for their order. */
export function rows(chosen: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT n.place, r.id, r.reference, r.summary, r.label, n.made_on::text AS "madeOn",
      r.response, d.title AS "documentTitle", d.slug AS "documentSlug", n.status,
      n.assessment_id AS "assessmentId", n.effective_on::text AS "effectiveOn", n.held_since::text AS "heldSince",
      n.verified_on::text AS "verifiedOn", n.contest, (${[...freshnesses]}::text[])[n.freshness + 1] AS freshness, n.is_overdue AS "isOverdue",
      CASE WHEN NOT a.is_state_concerned THEN a.name END AS "addressedElsewhere",
      coalesce((SELECT json_agg(json_build_object('slug', b.slug, 'shortName', b.short_name) ORDER BY b.short_name)
        FROM recommendation_bodies rb JOIN bodies b ON b.id = rb.body_id
        WHERE rb.recommendation_id = r.id), '[]') AS bodies
    FROM (${chosen}) n
    JOIN recommendations r ON r.id = n.id
    JOIN documents d ON d.id = r.document_id
    JOIN addressees a ON a.id = r.addressee_id`;
}

import { Prisma } from '@/lib/db/generated/client';
import { freshnesses } from '@/lib/search/fields';
import { facetNumber } from './conditions';
import type { Facet } from './types';

/** The rows over which a facet is counted: the selected, and those that only this facet's filter leaves out. */
const counts = (facet: Facet) => Prisma.sql`(is_selected OR missed = ${facetNumber(facet)}::int)`;

/** Rows of one facet, from the cells: `facet, value, name, above, position, count`. */
function ofCells(facet: Facet, value: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT ${facet}::text, (${value})::text, NULL::text, NULL::text, 0, sum(n)::int
    FROM cells WHERE ${counts(facet)} GROUP BY 2`;
}

/**
 * The common table expressions after `near` that end in `counts` and `total`. `near` is read once into cells
 * (every combination of the single-valued facets), and again for bodies and for themes. A body counts
 * every recommendation of its own and of those below it once.
 */
export const counted = Prisma.sql`
  cells AS MATERIALIZED (
    SELECT is_selected, missed, status, addressee_id, response, year, freshness, contest, is_overdue, count(*) AS n
    FROM near GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9),
  total AS (
    SELECT coalesce(sum(n), 0)::int AS total,
      coalesce(sum(n) FILTER (WHERE a.is_state_concerned), 0)::int AS to_state
    FROM cells JOIN addressees a ON a.id = cells.addressee_id WHERE is_selected),
  held AS MATERIALIZED (
    SELECT rb.body_id, near.id FROM near JOIN recommendation_bodies rb ON rb.recommendation_id = near.id
    WHERE ${counts('body')}),
  of_bodies (body_id, count) AS (
    SELECT held.body_id, count(*)::int FROM held
    WHERE NOT EXISTS (SELECT 1 FROM bodies b WHERE b.above_id = held.body_id) GROUP BY 1
    UNION ALL
    SELECT line.ancestor, count(*)::int FROM (
      SELECT DISTINCT tree.ancestor, held.id FROM held JOIN tree ON tree.body_id = held.body_id
      WHERE tree.ancestor IN (SELECT above_id FROM bodies)) line GROUP BY 1),
  of_themes AS (
    SELECT rt.theme_id, count(*)::int AS count
    FROM near JOIN recommendation_themes rt ON rt.recommendation_id = near.id
    WHERE ${counts('theme')} GROUP BY 1),
  of_addressees AS (
    SELECT addressee_id, sum(n)::int AS count FROM cells WHERE ${counts('addressee')} GROUP BY 1),
  counts (facet, value, name, above, position, count) AS (
    ${ofCells('status', Prisma.sql`status`)}
    UNION ALL ${ofCells('response', Prisma.sql`response`)}
    UNION ALL ${ofCells('year', Prisma.sql`year`)}
    UNION ALL ${ofCells('freshness', Prisma.sql`(${[...freshnesses]}::text[])[freshness + 1]`)}
    UNION ALL ${ofCells('contest', Prisma.sql`contest`)}
    UNION ALL ${ofCells('due', Prisma.sql`CASE WHEN is_overdue THEN 'OVERDUE' END`)}
    UNION ALL SELECT 'body', b.slug, b.short_name, above.slug, 0, coalesce(o.count, 0) FROM bodies b
      LEFT JOIN of_bodies o ON o.body_id = b.id LEFT JOIN bodies above ON above.id = b.above_id
      WHERE b.archived_at IS NULL
    UNION ALL SELECT 'theme', t.slug, t.name, NULL, t.position, coalesce(o.count, 0) FROM themes t
      LEFT JOIN of_themes o ON o.theme_id = t.id WHERE t.archived_at IS NULL
    UNION ALL SELECT 'addressee', a.slug, a.name, NULL, CASE WHEN a.is_state_concerned THEN 0 ELSE 1 END,
        coalesce(o.count, 0) FROM addressees a LEFT JOIN of_addressees o ON o.addressee_id = a.id
      WHERE a.archived_at IS NULL)`;

import type { Fragment, Sql } from 'postgres';

/** The explorer's parameters, as in its address; here each has at most one value. */
export type ExplorerQuery = Readonly<Record<string, string>>;

const pageSize = 25;

/**
 * What the explorer shows, by SQL as one would write it for this alone: a page of rows with their
 * names, how many there are, and for each facet the counts under all other filters.
 */
export async function exploreRaw(
  sql: Sql,
  countryId: string,
  query: ExplorerQuery,
): Promise<number> {
  const met = conditions(sql, query);
  const active = Object.keys(met);
  const where = (without?: string) => {
    const kept = active.filter((name) => name !== without).map((name) => met[name] ?? sql`true`);
    return kept.reduce((all, one) => sql`${all} AND ${one}`, sql`r.country_id = ${countryId}`);
  };
  const from = sql`recommendations r JOIN headlines h ON h.recommendation_id = r.id
    ${query.q ? sql`JOIN recommendation_search w ON w.recommendation_id = r.id` : sql``}`;
  const offset = (Number(query.page ?? 1) - 1) * pageSize;
  const rows = await sql`
    SELECT r.reference, r.summary, r.made_on, r.response, d.title, h.*, a.name,
      (SELECT json_agg(b.short_name) FROM recommendation_bodies rb JOIN bodies b ON b.id = rb.body_id
       WHERE rb.recommendation_id = r.id)
    FROM ${from} JOIN documents d ON d.id = r.document_id JOIN addressees a ON a.id = r.addressee_id
    WHERE ${where()} ORDER BY ${order(sql, query)} LIMIT ${pageSize} OFFSET ${offset}`;
  const facets = await sql`
    SELECT h.status, r.response, extract(year FROM r.made_on) AS year, r.addressee_id, h.contest,
      ${stale(sql)} AS stale, ${overdue(sql)} AS overdue, count(*)::int AS count
    FROM ${from} WHERE ${where()}
    GROUP BY GROUPING SETS ((h.status), (r.response), (3), (r.addressee_id), (h.contest), (6), (7), ())`;
  for (const name of active) {
    const own = single(sql, name);
    if (own) await sql`SELECT ${own}, count(*) FROM ${from} WHERE ${where(name)} GROUP BY 1`;
  }
  await sql`SELECT coalesce(b.above_id, b.id), count(DISTINCT r.id), b.id FROM ${from}
    JOIN recommendation_bodies rb ON rb.recommendation_id = r.id JOIN bodies b ON b.id = rb.body_id
    WHERE ${where('body')} GROUP BY GROUPING SETS ((1), (3))`;
  await sql`SELECT rt.theme_id, count(*) FROM ${from}
    JOIN recommendation_themes rt ON rt.recommendation_id = r.id WHERE ${where('theme')} GROUP BY 1`;
  return rows.length + facets.length;
}

const stale = (sql: Sql) => sql`h.verified_on < current_date - 180`;
const overdue = (sql: Sql) =>
  sql`(r.due_on < current_date AND h.status NOT IN ('IMPLEMENTED', 'SUPERSEDED'))`;

function conditions(sql: Sql, query: ExplorerQuery): Record<string, Fragment> {
  const { q, body, theme, addressee, status, response, year, contest, freshness } = query;
  return {
    ...(q && { q: sql`w.words @@ websearch_to_tsquery('russian', ${q})` }),
    ...(status && { status: sql`h.status = ${status}` }),
    ...(response && { response: sql`r.response = ${response}` }),
    ...(contest && { contest: sql`h.contest = ${contest}` }),
    ...(freshness && {
      freshness: freshness === 'STALE' ? stale(sql) : sql`h.verified_on >= current_date - 180`,
    }),
    ...(year && {
      year: sql`r.made_on >= make_date(${year}::int, 1, 1) AND r.made_on < make_date(${year}::int + 1, 1, 1)`,
    }),
    ...(addressee && {
      addressee: sql`r.addressee_id = (SELECT id FROM addressees WHERE slug = ${addressee})`,
    }),
    ...(theme && {
      theme: sql`r.id IN (SELECT rt.recommendation_id FROM recommendation_themes rt
        JOIN themes t ON t.id = rt.theme_id WHERE t.slug = ${theme})`,
    }),
    ...(body && {
      body: sql`r.id IN (SELECT rb.recommendation_id FROM recommendation_bodies rb
        JOIN bodies b ON b.id = rb.body_id LEFT JOIN bodies a ON a.id = b.above_id
        WHERE ${body} IN (b.slug, a.slug))`,
    }),
  };
}

/** The column of a facet that has one value for each row. */
function single(sql: Sql, facet: string): Fragment | undefined {
  const columns: Record<string, Fragment> = {
    status: sql`h.status`,
    response: sql`r.response`,
    contest: sql`h.contest`,
    freshness: stale(sql),
    year: sql`extract(year FROM r.made_on)`,
    addressee: sql`r.addressee_id`,
  };
  return columns[facet];
}

function order(sql: Sql, { sort = 'newest', q }: ExplorerQuery): Fragment {
  if (q)
    return sql`ts_rank(w.words, websearch_to_tsquery('russian', ${q})) DESC, r.made_on DESC, r.id`;
  const orders: Record<string, Fragment> = {
    oldest: sql`r.made_on, r.position, r.id`,
    status: sql`h.status, r.made_on DESC, r.id`,
    changed: sql`h.effective_on DESC NULLS LAST, r.made_on DESC, r.id`,
    verified: sql`h.verified_on NULLS FIRST, r.made_on DESC, r.id`,
    reference: sql`r.reference`,
  };
  return orders[sort] ?? sql`r.made_on DESC, r.position, r.id`;
}

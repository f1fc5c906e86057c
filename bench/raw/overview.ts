import type { Sql } from 'postgres';

/**
 * The numbers and lists of the overview by SQL as one would write it for this alone: how many stand
 * where, by body, by theme and at the end of each year; what is contested, stale and overdue; the
 * latest changes, some contested ones, the largest asks. Null for now, else as of a past day.
 */
export async function overviewRaw(
  sql: Sql,
  countryId: string,
  day: string | null,
): Promise<number> {
  const standing = day ? sql`standing_as_of(${day}::date, 'infinity')` : sql`headlines`;
  const until = day ? sql`${day}::date` : sql`current_date`;
  const [numbers] = await sql`
    WITH here AS MATERIALIZED (
      SELECT r.id, s.status, s.contest, s.verified_on < ${until} - 180 AS stale,
        r.due_on < ${until} AND s.status NOT IN ('IMPLEMENTED', 'SUPERSEDED') AS overdue
      FROM recommendations r JOIN addressees a ON a.id = r.addressee_id AND a.is_state_concerned
      JOIN ${standing} s ON s.recommendation_id = r.id WHERE r.country_id = ${countryId})
    SELECT
      (SELECT json_agg(x) FROM (SELECT status, contest, stale, overdue, count(*) FROM here GROUP BY 1, 2, 3, 4) x),
      (SELECT json_agg(x) FROM (SELECT coalesce(b.above_id, b.id), b.id AS own, here.status, count(DISTINCT here.id)
        FROM here JOIN recommendation_bodies rb ON rb.recommendation_id = here.id JOIN bodies b ON b.id = rb.body_id
        GROUP BY GROUPING SETS ((1, 3), (2, 3))) x),
      (SELECT json_agg(x) FROM (SELECT rt.theme_id, here.status, count(*) FROM here
        JOIN recommendation_themes rt ON rt.recommendation_id = here.id GROUP BY 1, 2) x)`;
  const years = await sql`
    SELECT extract(year FROM holds_from), extract(year FROM holds_until), status, count(*) FROM (
      SELECT a.status, a.effective_on AS holds_from,
        lead(a.effective_on) OVER (PARTITION BY r.id ORDER BY a.effective_on, a.published_at, a.id) AS holds_until
      FROM recommendations r JOIN addressees d ON d.id = r.addressee_id AND d.is_state_concerned
      JOIN assessments a ON a.recommendation_id = r.id AND a.kind <> 'WITHDRAWAL' AND a.effective_on <= ${until}
      JOIN voices v ON v.id = a.voice_id AND v.kind = 'EDITORIAL_DESK'
      LEFT JOIN assessments later ON later.replaces_id = a.id
      WHERE r.country_id = ${countryId} AND later.id IS NULL) spans GROUP BY 1, 2, 3`;
  const changes = await sql`
    SELECT r.reference, r.summary, a.* FROM assessments a JOIN recommendations r ON r.id = a.recommendation_id
    JOIN voices v ON v.id = a.voice_id AND v.kind = 'EDITORIAL_DESK'
    WHERE r.country_id = ${countryId} AND a.effective_on <= ${until}
    ORDER BY a.published_at DESC LIMIT 10`;
  const contested = await sql`
    SELECT r.reference, r.summary, s.* FROM ${standing} s JOIN recommendations r ON r.id = s.recommendation_id
    WHERE r.country_id = ${countryId} AND s.contest <> 'UNCONTESTED'
    ORDER BY s.contest DESC, s.effective_on DESC LIMIT 10`;
  const asks = await sql`
    SELECT k.title, largest.*, (SELECT json_agg(json_build_object('reference', r.reference, 'status', h.status))
      FROM ask_recommendations ar JOIN recommendations r ON r.id = ar.recommendation_id
      JOIN headlines h ON h.recommendation_id = r.id WHERE ar.ask_id = k.id AND r.made_on <= ${until})
    FROM (SELECT ask_id, count(*) FROM ask_recommendations GROUP BY 1 ORDER BY 2 DESC LIMIT 10) largest
    JOIN asks k ON k.id = largest.ask_id`;
  return years.length + changes.length + contested.length + asks.length + (numbers ? 1 : 0);
}

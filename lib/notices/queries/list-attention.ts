import 'server-only';
import { db } from '@/lib/db/client';

/** So many of a kind a day: a record that goes stale all at once is told in parts. */
const most = 500;

interface AttentionRow {
  kind: 'DUE' | 'OVERDUE' | 'STALE';
  id: string;
  reference: string;
  country: string;
  /** The day that makes it so. */
  occasion: string;
}

/**
 * Recommendations that are due within `soonDays`, overdue, or whose sources were last looked at more than
 * `staleAfterDays` ago, by the day of their country, and that nobody was told of yet (the conditions are those of
 * lib/standing/standing.ts).
 */
export async function listAttention({
  soonDays,
  staleAfterDays,
}: {
  soonDays: number;
  staleAfterDays: number;
}): Promise<AttentionRow[]> {
  return db.$queryRaw<AttentionRow[]>`
    WITH living AS (
      SELECT r.id, r.reference, r.due_on, c.code AS country, s.status, s.verified_on,
        (now() AT TIME ZONE c.time_zone)::date AS today
      FROM recommendations r JOIN countries c ON c.id = r.country_id
      JOIN headlines s ON s.recommendation_id = r.id WHERE r.archived_at IS NULL)
    SELECT kind, id::text, reference, country, occasion FROM (
      SELECT a.*, row_number() OVER (PARTITION BY kind ORDER BY occasion, reference) AS place FROM (
        SELECT CASE WHEN due_on < today THEN 'OVERDUE' ELSE 'DUE' END AS kind,
          id, reference, country, due_on::text AS occasion
        FROM living WHERE due_on <= today + ${soonDays}::int AND status NOT IN ('IMPLEMENTED', 'SUPERSEDED')
        UNION ALL
        SELECT 'STALE', id, reference, country, verified_on::text
        FROM living WHERE verified_on < today - ${staleAfterDays}::int) a
      WHERE NOT EXISTS (SELECT 1 FROM notices n
        WHERE n.subject_id = a.id AND n.kind::text = a.kind AND n.occasion = a.occasion)) told
    WHERE place <= ${most} ORDER BY kind, place`;
}

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
 * Recommendations that are due by `soon`, overdue since before `today`, or whose sources were last
 * looked at before `staleBefore`, and that nobody was told of yet (the conditions are those of
 * lib/standing/standing.ts).
 */
export async function listAttention({
  today,
  soon,
  staleBefore,
}: {
  today: string;
  soon: string;
  staleBefore: string;
}): Promise<AttentionRow[]> {
  return db.$queryRaw<AttentionRow[]>`
    SELECT kind, id::text, reference, country, occasion FROM (
      SELECT a.*, row_number() OVER (PARTITION BY kind ORDER BY occasion, reference) AS place FROM (
        SELECT CASE WHEN r.due_on < ${today}::date THEN 'OVERDUE' ELSE 'DUE' END AS kind,
          r.id, r.reference, c.code AS country, r.due_on::text AS occasion
        FROM recommendations r JOIN countries c ON c.id = r.country_id
        JOIN headlines s ON s.recommendation_id = r.id
        WHERE r.archived_at IS NULL AND r.due_on <= ${soon}::date
          AND s.status NOT IN ('IMPLEMENTED', 'SUPERSEDED')
        UNION ALL
        SELECT 'STALE', r.id, r.reference, c.code, s.verified_on::text
        FROM recommendations r JOIN countries c ON c.id = r.country_id
        JOIN headlines s ON s.recommendation_id = r.id
        WHERE r.archived_at IS NULL AND s.verified_on < ${staleBefore}::date) a
      WHERE NOT EXISTS (SELECT 1 FROM notices n
        WHERE n.subject_id = a.id AND n.kind::text = a.kind AND n.occasion = a.occasion)) told
    WHERE place <= ${most} ORDER BY kind, place`;
}

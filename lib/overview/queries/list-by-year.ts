import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Moment } from '@/lib/moment/moment';
import { knownAt } from '@/lib/standing/standing';
import type { Status } from '@/lib/status/scale';
import { toTheState } from '../scope';
import { statusYears } from '../series';
import type { YearStanding } from '../types';

/**
 * Where the recommendations to the State made by then stood at the end of every year from the first one's; in
 * the last year at the moment's day. Before its document's date a recommendation is not counted.
 *
 * The rule of the two times, turned around so that every assessment is read once and not once a year: a
 * judgement of the desk holds from its effective day until the next one's, in the order of the rule. The test
 * beside proves it equal to `standing_as_of` for every year.
 */
export async function listByYear(countryId: string, moment: Moment): Promise<YearStanding[]> {
  const rows = await db.$queryRaw<
    { year: number; status: Status | null; count: number }[]
  >(Prisma.sql`
    WITH made AS (
      SELECT r.id, r.made_on FROM recommendations r
      WHERE ${toTheState(countryId)} AND r.made_on <= ${moment.asOf}::date
        AND r.published_at <= ${knownAt(moment)}::timestamptz
        AND (r.archived_at IS NULL OR r.archived_at > ${knownAt(moment)}::timestamptz)),
    judged AS (
      SELECT coalesce(a.status, 'NOT_ASSESSED') AS status, greatest(a.effective_on, made.made_on) AS holds_from,
             lead(a.effective_on) OVER (PARTITION BY made.id ORDER BY a.effective_on, a.published_at, a.id) AS holds_until
      FROM made
      JOIN live_assessments(${moment.asOf}::date, ${knownAt(moment)}::timestamptz) a ON a.recommendation_id = made.id
      JOIN voices v ON v.id = a.voice_id AND v.kind = 'EDITORIAL_DESK'),
    spans (status, first_year, last_year, count) AS (
      SELECT status, extract(year FROM holds_from)::int, extract(year FROM holds_until)::int - 1, count(*)
      FROM judged GROUP BY 1, 2, 3
      UNION ALL SELECT NULL, extract(year FROM made_on)::int, NULL, count(*) FROM made GROUP BY 2)
    SELECT y.year, spans.status::text AS status, sum(spans.count)::int AS count
    FROM generate_series((SELECT min(extract(year FROM made_on))::int FROM made),
                         extract(year FROM ${moment.asOf}::date)::int) AS y (year)
    JOIN spans ON y.year BETWEEN spans.first_year AND coalesce(spans.last_year, y.year)
    GROUP BY 1, 2 ORDER BY 1`);
  return statusYears(rows);
}

import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Moment } from '@/lib/moment/moment';
import { standing } from '@/lib/standing/standing';
import type { Status, StatusCounts } from '@/lib/status/scale';

/**
 * How many of the recommendations that meet a condition and exist at the moment stand where, for each group.
 * A recommendation that belongs to several groups counts once in each.
 * @param grouping.join joins the groups to `r` (recommendations); @param grouping.key names a group, as text
 * @param where a condition on `r`, `s` (standing) or what is joined
 */
export async function countStatusesPer(
  moment: Moment,
  grouping: { join: Prisma.Sql; key: Prisma.Sql },
  where: Prisma.Sql,
): Promise<Map<string, StatusCounts>> {
  const rows = await db.$queryRaw<{ key: string; status: Status; count: number }[]>(Prisma.sql`
    SELECT ${grouping.key}::text AS key, s.status::text AS status, count(DISTINCT r.id)::int AS count
    FROM recommendations r
    JOIN ${standing(moment)} s ON s.recommendation_id = r.id
    ${grouping.join}
    WHERE ${where}
    GROUP BY 1, 2`);
  const counts = new Map<string, StatusCounts>();
  for (const { key, status, count } of rows) {
    counts.set(key, { ...counts.get(key), [status]: count });
  }
  return counts;
}

/** How many of the recommendations that meet a condition and exist at the moment stand where. */
export async function countStatuses(moment: Moment, where: Prisma.Sql): Promise<StatusCounts> {
  const all = { join: Prisma.empty, key: Prisma.sql`''` };
  const counts = await countStatusesPer(moment, all, where);
  return counts.get('') ?? {};
}

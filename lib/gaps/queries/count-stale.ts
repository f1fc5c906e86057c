import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Moment } from '@/lib/moment/moment';
import { isStaleStanding, standing } from '@/lib/standing/standing';

/**
 * How many of a country's assessed recommendations had, at the moment's day, sources that were last looked at
 * more than so many days before it.
 */
export async function countStale(
  countryId: string,
  moment: Moment,
  staleAfterDays: number,
): Promise<number> {
  const [row] = await db.$queryRaw<[{ count: number }]>(Prisma.sql`
    SELECT count(*)::int AS count
    FROM recommendations r JOIN ${standing(moment)} s ON s.recommendation_id = r.id
    WHERE r.country_id = ${countryId}::uuid
      AND ${isStaleStanding(moment, staleAfterDays)}`);
  return row.count;
}

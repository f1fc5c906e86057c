import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Moment } from '@/lib/moment/moment';
import { toTheState } from '@/lib/overview/scope';
import { madeWithStanding, standing } from '@/lib/standing/standing';
import type { Status } from '@/lib/status/scale';

/** So many went from one status to the other; `NOT_MADE` were asked only after the earlier day. */
export type Flow = { from: Status | 'NOT_MADE'; to: Status; count: number };

/**
 * Where the recommendations to the State that exist at the moment stood on an earlier day, and where they stand
 * now; both as known at the moment.
 */
export async function countFlow(countryId: string, moment: Moment, since: string): Promise<Flow[]> {
  return db.$queryRaw<Flow[]>(Prisma.sql`
    SELECT coalesce(before.status::text, 'NOT_MADE') AS "from", s.status::text AS "to", count(*)::int AS count
    FROM ${madeWithStanding(moment)}
    LEFT JOIN ${standing({ ...moment, asOf: since })} before ON before.recommendation_id = r.id
    WHERE ${toTheState(countryId)}
    GROUP BY 1, 2`);
}

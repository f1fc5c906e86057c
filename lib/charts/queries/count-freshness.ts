import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Moment } from '@/lib/moment/moment';
import { toTheState } from '@/lib/overview/scope';
import { madeWithStanding } from '@/lib/standing/standing';

/** So many were last verified so many days before the moment's day; null: never. Negative: after it. */
export type Age = { days: number | null; count: number };

/** How long ago the sources of the recommendations to the State were last looked at. */
export async function countAges(countryId: string, moment: Moment): Promise<Age[]> {
  return db.$queryRaw<Age[]>(Prisma.sql`
    SELECT ${moment.asOf}::date - s.verified_on AS days, count(*)::int AS count
    FROM ${madeWithStanding(moment)}
    WHERE ${toTheState(countryId)}
    GROUP BY 1 ORDER BY 1`);
}

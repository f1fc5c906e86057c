import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Moment } from '@/lib/moment/moment';
import { isOverdueStanding, isStaleStanding, madeWithStanding } from '@/lib/standing/standing';
import { toTheState } from '../scope';
import type { Attention } from '../types';

/** How many recommendations to the State are contested, close, stale and overdue at the moment. */
export async function getAttention(
  countryId: string,
  moment: Moment,
  staleAfterDays: number,
): Promise<Attention> {
  const [row] = await db.$queryRaw<[Attention]>(Prisma.sql`
    SELECT count(*) FILTER (WHERE s.contest = 'CONTESTED')::int AS contested,
           count(*) FILTER (WHERE s.contest = 'CLOSE')::int AS close,
           count(*) FILTER (WHERE ${isStaleStanding(moment, staleAfterDays)})::int AS stale,
           count(*) FILTER (WHERE ${isOverdueStanding(moment)})::int AS overdue
    FROM ${madeWithStanding(moment)}
    WHERE ${toTheState(countryId)}`);
  return row;
}

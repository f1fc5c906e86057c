import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { compareCodes } from '@/lib/i18n/collation';
import type { Moment } from '@/lib/moment/moment';
import { madeWithStanding } from '@/lib/standing/standing';
import { type Status, type StatusCounts, totalOf } from '@/lib/status/scale';
import type { StandingOverview } from '../types';

type Row = {
  slug: string;
  name: string;
  isStateConcerned: boolean;
  status: Status;
  count: number;
};

/** Where the recommendations to the State concerned stand at the moment; those to others are counted apart. */
export async function getStanding(countryId: string, moment: Moment): Promise<StandingOverview> {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT a.slug, a.name, a.is_state_concerned AS "isStateConcerned", s.status::text AS status, count(*)::int AS count
    FROM ${madeWithStanding(moment)}
    JOIN addressees a ON a.id = r.addressee_id
    WHERE r.country_id = ${countryId}::uuid
    GROUP BY 1, 2, 3, 4`);
  const own = rows.filter((row) => row.isStateConcerned);
  const counts: StatusCounts = {};
  for (const { status, count } of own) counts[status] = count + (counts[status] ?? 0);
  const others = new Map<string, StandingOverview['others'][number]>();
  for (const { slug, name, isStateConcerned, count } of rows) {
    if (!isStateConcerned)
      others.set(slug, { slug, name, count: count + (others.get(slug)?.count ?? 0) });
  }
  return {
    counts,
    total: totalOf(counts),
    addressees: [...new Set(own.map((row) => row.slug))].sort(),
    others: [...others.values()].sort((a, b) => b.count - a.count || compareCodes(a.slug, b.slug)),
  };
}

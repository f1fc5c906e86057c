import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { near, orders, type Question } from '@/lib/explorer/conditions';
import type { Sort } from '@/lib/explorer/types';
import type { Moment } from '@/lib/moment/moment';
import { standing } from '@/lib/standing/standing';
import type { Status } from '@/lib/status/scale';
import type { SelectedStanding } from '../types';

/** Every recommendation of a selection with where it stands, in the order of the explorer. */
export async function listStandings(question: Question, sort: Sort): Promise<SelectedStanding[]> {
  return db.$queryRaw<SelectedStanding[]>(Prisma.sql`
    WITH ${await near(question, false)}
    SELECT id, assessment_id AS "assessmentId", status::text AS status, effective_on::text AS "effectiveOn",
           held_since::text AS "heldSince",
           verified_on::text AS "verifiedOn", contest::text AS contest
    FROM near ORDER BY ${orders[sort]}`);
}

/** Where those of a country's recommendations that existed then stood at a moment, by id. */
export async function listStatusesAt(
  countryId: string,
  moment: Moment,
): Promise<Map<string, Status>> {
  const rows = await db.$queryRaw<{ id: string; status: Status }[]>(Prisma.sql`
    SELECT r.id, s.status::text AS status
    FROM recommendations r JOIN ${standing(moment)} s ON s.recommendation_id = r.id
    WHERE r.country_id = ${countryId}::uuid`);
  return new Map(rows.map(({ id, status }) => [id, status]));
}

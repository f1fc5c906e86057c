import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Status, StatusCounts } from '@/lib/status/scale';
import { near, type Question } from '../conditions';

/** How many recommendations of a selection have each status. */
export async function countStatuses(question: Question): Promise<StatusCounts> {
  const rows = await db.$queryRaw<{ status: Status; count: number }[]>(Prisma.sql`
    WITH ${await near(question, false)} SELECT status::text, count(*)::int AS count FROM near GROUP BY 1`);
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

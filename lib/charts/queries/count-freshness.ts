import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { near, type Question } from '@/lib/explorer/conditions';

/** So many were last verified so many days before the moment's day; null: never. Negative: after it. */
export type Age = { days: number | null; count: number };

/** How long ago the sources of the recommendations of a selection were last looked at. */
export async function countAges(question: Question): Promise<Age[]> {
  return db.$queryRaw<Age[]>(Prisma.sql`
    WITH ${await near(question, false)}
    SELECT ${question.moment.asOf}::date - verified_on AS days, count(*)::int AS count
    FROM near GROUP BY 1 ORDER BY 1`);
}

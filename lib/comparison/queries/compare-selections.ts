import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { near, type Question } from '@/lib/explorer/conditions';
import type { Status, StatusCounts } from '@/lib/status/scale';
import type { CommonAsk, SidesCompared } from '../types';

type Side = 'one' | 'other';
type Counted = { side: Side; status: Status; count: number };
type AskRow = Omit<CommonAsk, Side> & { counts: Counted[] };

/** Where two selections stand, each at its own moment, and the asks that both make; most asked first. */
export async function compareSelections(one: Question, other: Question): Promise<SidesCompared> {
  const side = async (name: Side, question: Question) => Prisma.sql`
    SELECT ${name}::text AS side, n.id, n.status::text AS status
    FROM (WITH ${await near(question, false)} SELECT id, status FROM near) n`;
  const [answer] = await db.$queryRaw<
    { counts: Counted[] | null; shared: number; asks: AskRow[] | null }[]
  >(Prisma.sql`
    WITH sides AS MATERIALIZED (${await side('one', one)} UNION ALL ${await side('other', other)}),
    asked AS (
      SELECT ar.ask_id, s.side, s.status, count(*)::int AS count
      FROM sides s JOIN ask_recommendations ar ON ar.recommendation_id = s.id GROUP BY 1, 2, 3),
    common AS (
      SELECT k.slug, k.title, sum(a.count) AS total, k.position,
             json_agg(json_build_object('side', a.side, 'status', a.status, 'count', a.count)) AS counts
      FROM asked a JOIN asks k ON k.id = a.ask_id AND k.archived_at IS NULL
      GROUP BY k.id HAVING count(DISTINCT a.side) = 2)
    SELECT
      (SELECT json_agg(c) FROM (SELECT side, status, count(*)::int AS count FROM sides GROUP BY 1, 2) c) AS counts,
      (SELECT count(*)::int FROM (SELECT id FROM sides GROUP BY id HAVING count(*) = 2) both_sides) AS shared,
      (SELECT json_agg(json_build_object('slug', slug, 'title', title, 'counts', counts)
         ORDER BY total DESC, position) FROM common) AS asks`);
  return {
    one: countsOf('one', answer?.counts ?? []),
    other: countsOf('other', answer?.counts ?? []),
    shared: answer?.shared ?? 0,
    asks: (answer?.asks ?? []).map(({ counts, ...ask }) => ({
      ...ask,
      one: countsOf('one', counts),
      other: countsOf('other', counts),
    })),
  };
}

function countsOf(side: Side, rows: readonly Counted[]): StatusCounts {
  return Object.fromEntries(
    rows.filter((row) => row.side === side).map(({ status, count }) => [status, count]),
  );
}

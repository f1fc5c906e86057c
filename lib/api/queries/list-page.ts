import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { near, type Question } from '@/lib/explorer/conditions';
import { listReportRows } from '@/lib/reports/queries/list-report-rows';
import type { ReportRow, SelectedStanding } from '@/lib/reports/types';

/** A page of a selection, and the cursor of the one after it: null where there is none. */
export type ListPage = { total: number; rows: ReportRow[]; next: string | null };

/**
 * The recommendations of a selection in the order of their references, from the one after `after`. References
 * never change: whatever is published between two pages, none is left out or told twice.
 */
export async function listPage(
  question: Question,
  { after, limit }: { after: string | null; limit: number },
): Promise<ListPage> {
  const [answer] = await db.$queryRaw<{ total: number; found: Found[] | null }[]>(Prisma.sql`
    WITH ${near(question, false)}, page AS (
      SELECT * FROM near WHERE reference > ${after ?? ''} ORDER BY reference LIMIT ${limit + 1}::int)
    SELECT (SELECT count(*)::int FROM near) AS total, (SELECT json_agg(json_build_object('id', id,
      'reference', reference, 'assessmentId', assessment_id, 'status', status, 'effectiveOn', effective_on,
      'heldSince', held_since, 'verifiedOn', verified_on, 'contest', contest) ORDER BY reference) FROM page) AS found`);
  const found = answer?.found ?? [];
  const shown = found.slice(0, limit);
  return {
    total: answer?.total ?? 0,
    rows: await listReportRows(shown, question.moment),
    next: found.length > limit ? (shown.at(-1)?.reference ?? null) : null,
  };
}

type Found = SelectedStanding & { reference: string };

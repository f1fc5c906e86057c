import 'server-only';
import type { Question } from '@/lib/explorer/conditions';
import { listColumnFacts } from '@/lib/explorer/queries/list-column-facts';
import type { Column, ColumnFacts } from '@/lib/explorer/types';
import { countOf } from '@/lib/status/counts';
import type { Status } from '@/lib/status/scale';
import { numberFacts } from '../facts';
import { printedRows } from '../schema';
import type { ReportRow, StatusReport } from '../types';
import { listReportRows } from './list-report-rows';
import { listStandings, listStatusesAt } from './list-standings';

/** Rows read at a time, so that an export of everything never stands in memory as a whole. */
export const batchSize = 500;

/** A line of the CSV: the row, and where it stood at the earlier day (null: not made yet). */
export type ExportRow = { row: ReportRow; before: Status | null; more?: ColumnFacts | undefined };

/** The columns that say what is in no line of a report. */
const further: readonly Column[] = ['text', 'ask', 'evidence'];

/**
 * The status report of a selection at its moment: totals, every recommendation in full, what changed since an
 * earlier day (null for none), and the facts that the judgements rest on. Oldest recommendation first.
 */
export async function getReport(question: Question, since: string | null): Promise<StatusReport> {
  const standings = await listStandings(question, 'oldest');
  const rows = await listReportRows(standings.slice(0, printedRows), question.moment);
  const before = await statusesBefore(question, since);
  return {
    counts: countOf(standings),
    total: standings.length,
    contested: standings.filter(({ contest }) => contest === 'CONTESTED').length,
    rows,
    changes:
      before &&
      rows
        .map((row) => ({ row, from: before.get(row.id) ?? null }))
        .filter(({ row, from }) => from !== row.status),
    facts: numberFacts(rows),
  };
}

/**
 * The same rows in batches, for files; all of them.
 * @param columns those of the file, where it has chosen ones
 */
export async function* exportReport(
  question: Question,
  since: string | null,
  columns: readonly Column[] = [],
): AsyncGenerator<ExportRow[]> {
  const asksMore = columns.some((column) => further.includes(column));
  const standings = await listStandings(question, 'oldest');
  const before = await statusesBefore(question, since);
  for (let start = 0; start < standings.length; start += batchSize) {
    const batch = standings.slice(start, start + batchSize);
    const [rows, more] = await Promise.all([
      listReportRows(batch, question.moment),
      listColumnFacts(asksMore ? batch.map(({ id }) => id) : [], question.moment),
    ]);
    yield rows.map((row) => ({
      row,
      before: before?.get(row.id) ?? null,
      more: more.get(row.id),
    }));
  }
}

function statusesBefore(
  { countryId, moment }: Question,
  since: string | null,
): Promise<Map<string, Status>> | null {
  return since === null ? null : listStatusesAt(countryId, { ...moment, asOf: since });
}

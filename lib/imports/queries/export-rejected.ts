import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { guardCell, unguardCell } from '../cells';
import { canPrepareImport } from '../policy';
import type { RowProblem } from '../problems';
import { openRows, withCells } from '../rejected-file';

const atOnce = 1_000;

/** Which lines of a batch were rejected, and why; in order, and never all of them in memory. */
export async function* listRejected(
  batchId: string,
): AsyncGenerator<{ line: number; problems: RowProblem[] }> {
  for (let after = 0; ; ) {
    const rows = await db.importPlan.findMany({
      where: { batchId, outcome: 'REJECTED', line: { gt: after } },
      select: { line: true, problems: true },
      orderBy: { line: 'asc' },
      take: atOnce,
    });
    for (const { line, problems } of rows)
      yield { line, problems: (problems ?? []) as RowProblem[] };
    if (rows.length < atOnce) return;
    after = rows.at(-1)?.line ?? after;
  }
}

/**
 * A batch's rejected rows as a table to be mended and imported again: row, column and reason in the reader's language,
 * then the cells as the file had them, none of which a spreadsheet runs. Null where there is no such batch, or not for
 * them, or its cells are no longer on this server.
 */
export async function exportRejected(
  viewer: Viewer,
  batchId: string,
  locale: Locale,
): Promise<AsyncGenerator<string[]> | null> {
  if (!canPrepareImport(viewer)) return null;
  const batch = await db.importBatch.findUnique({ where: { id: batchId } });
  if (!batch) return null;
  const isAny = await db.importPlan.findFirst({ where: { batchId, outcome: 'REJECTED' } });
  const rows = await openRows(batch);
  if (isAny && !rows) return null;
  const t = getTranslator(locale, 'imports');
  const reasonOf = ({ code }: RowProblem) => t(`problem.${code}`);
  return (async function* () {
    const own = ['row', 'column', 'reason'] as const;
    yield [...own.map((name) => t(`rejected.${name}`)), ...batch.header.map(written)];
    if (!rows) return;
    for await (const { one, row } of withCells(rows, listRejected(batchId))) {
      const { line, problems } = one;
      const columns = [...new Set(problems.map(({ column }) => column).filter(Boolean))];
      const reasons = problems.map((problem) =>
        problems.length > 1 && problem.column
          ? `${problem.column}: ${reasonOf(problem)}`
          : reasonOf(problem),
      );
      const padded = batch.header.map((_, place) => row.cells[place] ?? '');
      const beyond = row.cells.slice(batch.header.length);
      yield [
        String(line),
        guardCell(columns.join('; ')),
        guardCell(reasons.join('; ')),
        ...[...padded, ...beyond].map(written),
      ];
    }
  })();
}

/** A cell as it is written: what already had its apostrophe gets no second one. */
const written = (cell: string) => guardCell(unguardCell(cell));

import 'server-only';
import { stringify } from 'csv-stringify/sync';
import { beginsLikeFormula } from '@/lib/exports/xlsx-text';
import type { Cell, ReportTree } from '../content-tree';
import { tablesOf } from './plain-text';

/** The column that says which table a row is of. */
const tableColumn = 'in_table';

/**
 * All tables of the report as one CSV (RFC 4180, UTF-8 with the mark without which Excel misreads Cyrillic): a row for
 * each row of each table, under the keys of all their columns; what a table does not have is empty. Values are those
 * for machines: a status by its code, a share between 0 and 1, a day as `YYYY-MM-DD`. Texts that a
 * spreadsheet would run as a formula get an apostrophe in front.
 */
export async function writeCsv(tree: ReportTree): Promise<Uint8Array> {
  const tables = tablesOf(tree.blocks);
  const keys = tables.flatMap(({ columns }) => columns.map(({ key }) => key));
  const lines = tables.flatMap(({ id, columns, rows }) =>
    rows.map((row) =>
      Object.fromEntries([
        [tableColumn, id],
        ...columns.map(({ key }, place) => [key, written(row[place]?.value ?? null)]),
      ]),
    ),
  );
  const text = stringify(lines, {
    bom: true,
    header: true,
    columns: [...new Set([tableColumn, ...keys])],
    record_delimiter: 'windows',
    // The library quotes only the delimiter that it writes, but a lone CR or LF ends a line for others.
    quoted_match: /[\r\n]/,
  });
  return new TextEncoder().encode(text);
}

function written(value: Cell['value']): string {
  if (value === null) return '';
  return typeof value === 'string' && beginsLikeFormula(value) ? `'${value}` : String(value);
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { ImportLayout } from '@/lib/db/generated/enums';
import { fields, textLimits } from './fields';
import { inspectFile, readFileRows } from './inspect-file';
import { FileProblem } from './problems';
import { readCsv } from './read-csv';
import { readRow } from './read-row';

const folder = mkdtempSync(path.join(tmpdir(), 'qadam-any-file-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = path.join(folder, 'file');

async function rowsOf(delimiter: string): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const { cells } of readCsv(file, { encoding: 'utf-8', delimiter })) rows.push(cells);
  return rows;
}

const letters = fc.constantFrom('a', 'Қ', '😀', '"', "'", ',', ';', '\n', '\r\n', ' ', '=', '-');
const cell = fc.array(letters, { maxLength: 8 }).map((parts) => parts.join(''));

it('any table that a spreadsheet writes is read as it was, whatever stands between cells and lines', async () => {
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
  const delimiters = fc.constantFrom(',', ';', '\t', '|');
  const ends = fc.constantFrom('\n', '\r\n');
  await fc.assert(
    fc.asyncProperty(table, delimiters, ends, async (rows, delimiter, end) => {
      const quoted = { quoted_match: /[\r\n]/ };
      writeFileSync(file, stringify(rows, { delimiter, record_delimiter: end, ...quoted }));
      expect(await rowsOf(delimiter)).toEqual(rows);
    }),
    { numRuns: 40 },
  );
});

const pieces = fc.constantFrom('a', ',', ';', '"', '\n', '\r', 'reference,country\n', 'Қ', ' ');
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.array(pieces, { maxLength: 60 }).map((parts) => new TextEncoder().encode(parts.join(''))),
  // The beginnings of a workbook and of marks for the order of bytes, with anything behind them.
  fc
    .tuple(fc.constantFrom([0x50, 0x4b, 3, 4], [0xff, 0xfe], [0xef, 0xbb, 0xbf]), fc.uint8Array())
    .map(([head, tail]) => Uint8Array.from([...head, ...tail])),
);

it('any bytes are rows, or a problem with a name', async () => {
  await fc.assert(
    fc.asyncProperty(bytes, async (content) => {
      writeFileSync(file, content);
      try {
        const inspection = await inspectFile(file);
        for await (const { cells } of readFileRows(file, inspection))
          expect(cells.every((text) => typeof text === 'string')).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(FileProblem);
      }
    }),
    { numRuns: 60 },
  );
});

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('2020-02-29', '43910', 'A; B', '- Supported', 'Noted', '1.1', '14', '&#40;', ''),
);

it('any cells are a row whose values have their limits, or problems with columns of the file', () => {
  const shapes = fc.record({
    layout: fc.constantFrom(...Object.values(ImportLayout)),
    columns: fc.uniqueArray(fc.constantFrom(...fields), { maxLength: 12 }),
    cells: fc.array(words, { maxLength: 14 }),
  });
  fc.assert(
    fc.property(shapes, ({ layout, columns, cells }) => {
      const header = columns.map((field) => `Column ${field}`);
      const { row } = readRow({ layout, header, mapping: columns }, 7, cells);
      expect(row.line).toBe(7);
      for (const { column } of row.problems)
        expect(['', undefined, null, ...header]).toContain(column);
      if (row.problems.length > 0) return;
      for (const [field, most] of Object.entries(textLimits))
        expect(String(row.values[field] ?? '').length).toBeLessThanOrEqual(most);
      if (row.reference) expect(row.reference).toMatch(/^[A-Za-z0-9][A-Za-z0-9.-]{0,79}$/);
      // PostgreSQL takes no zero byte.
      expect(JSON.stringify(row)).not.toContain('\\u0000');
    }),
    { numRuns: 500 },
  );
});

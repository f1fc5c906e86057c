import readXlsxFile from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { readCsv } from '@/lib/testing/read-csv';
import { readDocx } from '@/lib/testing/read-docx';
import { pdfStructure } from '@/lib/testing/read-pdf';
import { reportTree } from '@/lib/testing/report-tree';
import type { Cell, Column, ReportTree, Table } from '../content-tree';
import { plainText, tablesOf } from './plain-text';
import { statusLooks } from './status-looks';
import { writeCsv } from './write-csv';
import { writeDocx } from './write-docx';
import { writeJson } from './write-json';
import { writePdf } from './write-pdf';
import { writeWorkbook } from './write-workbook';

/** Every cell of every table, read back from each format by a reader that is not its writer. */

const publishedAt = new Date('2025-12-01T10:00:00Z');
const tree = reportTree();
const tables = tablesOf(tree.blocks);

const cellsOf = (table: Table, read: (cell: Cell, column: Column) => unknown) =>
  table.rows.map((row) =>
    row.map((cell, place) => {
      const column = table.columns[place];
      if (!column) throw new Error('a cell without a column');
      return read(cell, column);
    }),
  );

it('has enough to be compared, and what people may write', () => {
  const cells = tables.flatMap(({ rows }) => rows.flat());
  expect(cells.length).toBeGreaterThan(1_500);
  expect(cells.some(({ value }) => value === null)).toBe(true);
  expect(tables.some(({ rows }) => rows.length === 0)).toBe(true);
});

it('JSON: the tree itself, its keys in order', async () => {
  const text = new TextDecoder().decode(await writeJson(tree));
  expect(JSON.parse(text)).toEqual(tree);
  expect(text.startsWith('{"blocks":[{"content":[')).toBe(true);
  const turned = Object.fromEntries(Object.entries(tree).reverse()) as ReportTree;
  expect(new TextDecoder().decode(await writeJson(turned))).toBe(text);
});

it('CSV: the values for machines, formulas made harmless', async () => {
  const bytes = await writeCsv(tree);
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = readCsv(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  for (const table of tables) {
    const read = lines
      .filter((line) => line.in_table === table.id)
      .map((line) => table.columns.map(({ key }) => line[key]));
    const wanted = cellsOf(table, ({ value }) => {
      if (value === null) return '';
      return typeof value === 'string' && /^[=+\-@\t]/.test(value) ? `'${value}` : String(value);
    });
    expect(read, table.id).toEqual(wanted);
  }
});

it('workbook: numbers, shares and days as such, statuses by their names', async () => {
  const file = Buffer.from(await writeWorkbook(tree, publishedAt));
  const [, ...sheets] = await readXlsxFile(file, { trim: false });
  expect(sheets.length).toBe(tables.length);
  for (const [place, table] of tables.entries()) {
    const wanted = cellsOf(table, ({ value, content }, { type }) => {
      if (value === null || typeof value === 'number') return value;
      return type === 'day' ? new Date(`${value}T00:00:00Z`) : plainText(content);
    });
    expect(sheets[place]?.data, table.id).toEqual([
      table.columns.map(({ name }) => name),
      ...wanted,
    ]);
  }
});

it('Word: the words for people', async () => {
  const { blocks } = readDocx(await writeDocx(tree, publishedAt));
  const read = blocks.flatMap((block) => ('table' in block ? [block.table] : []));
  const signs = new RegExp(
    `^[${Object.values(statusLooks)
      .map(({ sign }) => sign)
      .join('')}]\u00a0`,
  );
  expect(read.length).toBe(tables.length);
  for (const [place, table] of tables.entries()) {
    const [, ...rows] = read[place] ?? [];
    const bare = rows.map((row) => row.map((text) => text.replace(signs, '')));
    expect(bare, table.id).toEqual(cellsOf(table, ({ content }) => plainText(content)));
  }
});

it('PDF: the words for people', { timeout: 240_000 }, async () => {
  const cells = pdfStructure(await writePdf(tree, publishedAt)).filter(({ kind }) =>
    /^T[HD]$/.test(kind),
  );
  // Lines end where the paper does; letters from right to left come as they stand on it.
  const bare = (text: string) => {
    const letters = text.replace(/\s/g, '');
    return /\p{Script=Arabic}/u.test(letters) ? [...letters].sort().join('') : letters;
  };
  const wanted = tables.flatMap((table) => [
    ...table.columns.map(({ name }) => name),
    ...cellsOf(table, ({ content }) => plainText(content)).flat(),
  ]);
  expect(cells.map(({ text }) => bare(text))).toEqual(wanted.map((text) => bare(String(text))));
});

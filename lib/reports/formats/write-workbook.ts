import 'server-only';
import { buffer } from 'node:stream/consumers';
import { sheetNames, writeXlsx, type XlsxCell, type XlsxSheet } from '@/lib/exports/write-xlsx';
import type { Block, Cell, Column, Inline, ReportTree, Table } from '../content-tree';
import { partsOf, plainText, tablesOf } from './plain-text';

/**
 * The report as a workbook: a first sheet with its facts and texts in their order, and for each part of the report a
 * sheet of its table, with real numbers, shares and days, filters, and heads that stay in sight. A part with
 * several tables has a sheet for each.
 */
export async function writeWorkbook(tree: ReportTree, publishedAt: Date): Promise<Uint8Array> {
  const tables = partsOf(tree.blocks).flatMap(({ name, blocks }) =>
    tablesOf(blocks).map((table, place) => ({
      table,
      wanted: place === 0 && name ? name : table.caption,
    })),
  );
  const [first = '', ...names] = sheetNames([tree.title, ...tables.map(({ wanted }) => wanted)]);
  const sheetOf = new Map(tables.map(({ table }, place) => [table.id, names[place] ?? '']));
  const sheets: XlsxSheet[] = [
    { name: first, rows: textRows(tree, sheetOf), widths: [28, 100] },
    ...tables.map(({ table }) => tableSheet(table, sheetOf.get(table.id) ?? '')),
  ];
  const facts = { title: tree.title, language: tree.locale, made: publishedAt };
  return new Uint8Array(await buffer(writeXlsx(sheets, facts)));
}

/** Letters that all columns of a table have together, and the fewest and most of one. */
const letters = { all: 150, least: 10, most: 80 };

function tableSheet(table: Table, name: string): XlsxSheet {
  const { columns, rows } = table;
  const width = (share: number) =>
    Math.min(letters.most, Math.max(letters.least, Math.round(share * letters.all)));
  return {
    name,
    rows: [
      columns.map(
        (column): XlsxCell => ({
          look: column.type === 'text' ? 'head' : 'headRight',
          value: column.name,
        }),
      ),
      ...rows.map((row) =>
        columns.map((column, place) => cellOf(column, row[place] ?? { value: null, content: [] })),
      ),
    ],
    table: { columns: columns.length, rows: rows.length },
    widths: columns.map((column) => width(column.width)),
  };
}

/** People read a workbook: a status stands there by its name. Numbers, shares and days are values to count with. */
function cellOf({ type }: Column, { value, content }: Cell): XlsxCell {
  if (value === null) return null;
  if (typeof value === 'number') return { look: type === 'share' ? 'share' : 'number', value };
  if (type === 'day') return { look: 'day', value };
  const text = plainText(content) || value;
  return linkOf(content, text) ?? { look: 'text', value: text };
}

function linkOf(content: readonly Inline[], value: string): XlsxCell | null {
  const [run] = content.filter((part) => part.kind === 'text' && part.href);
  return run?.kind === 'text' && run.href ? { look: 'link', value, href: run.href } : null;
}

const line = (content: readonly Inline[]): XlsxCell => {
  const value = plainText(content);
  return linkOf(content, value) ?? { look: 'text', value };
};

function textRows(tree: ReportTree, sheetOf: Map<string, string>): XlsxCell[][] {
  return [
    [null, { look: 'title', value: tree.title }],
    ...tree.facts.map(({ name, value }): XlsxCell[] => [
      { look: 'heading', value: name },
      line(value),
    ]),
    ...tree.blocks.flatMap((block) => rowsOf(block, sheetOf)),
  ];
}

function rowsOf(block: Block, sheetOf: Map<string, string>): XlsxCell[][] {
  switch (block.kind) {
    case 'heading':
      return [[], [null, { look: 'heading', value: block.text }]];
    case 'paragraph':
      return [[null, line(block.content)]];
    case 'list':
      return block.items.map((item, place) => [
        { look: 'text', value: block.ordered ? `${place + 1}.` : '•' },
        line(item),
      ]);
    case 'quotation':
      return [
        [{ look: 'heading', value: block.author }],
        ...block.blocks.flatMap((inner) => rowsOf(inner, sheetOf)),
      ];
    case 'table': {
      const sheet = (sheetOf.get(block.id) ?? '').replaceAll("'", "''");
      return [[null, { look: 'link', value: block.caption, href: `#'${sheet}'!A1` }]];
    }
    case 'picture':
      return [
        [null, { look: 'text', value: block.caption }],
        [null, { look: 'text', value: block.alternative }],
      ];
  }
}

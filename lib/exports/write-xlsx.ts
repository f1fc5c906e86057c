import 'server-only';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import {
  contentTypes,
  core,
  type Look,
  looks,
  packageRelations,
  relations,
  sheetRelations,
  spreadsheet,
  styles,
  workbook,
  workbookRelations,
  xml,
} from './xlsx-parts';
import { beginsLikeFormula, escaped } from './xlsx-text';

/** A text, or a value with its look; `day` is `YYYY-MM-DD`. Null leaves the cell empty. */
export type XlsxCell =
  | string
  | null
  | { look: 'number' | 'share'; value: number }
  | { look: 'day'; value: string }
  | { look: 'text' | 'head' | 'headRight' | 'title' | 'heading'; value: string }
  /** Leads to an address, or with `#` to another sheet of the workbook. */
  | { look: 'link'; value: string; href: string };

export type XlsxSheet = {
  /** As `sheetNames` makes it: valid and unique. */
  name: string;
  rows: AsyncIterable<readonly XlsxCell[]> | Iterable<readonly XlsxCell[]>;
  /** The first row heads the columns: it stays in sight, and filters the rest; so many columns and rows there are. */
  table?: { columns: number; rows: number };
  /** Widths of the columns in letters. */
  widths?: readonly number[];
};

export type XlsxFacts = { title: string; language: string; made: Date };

/**
 * A workbook made while it is sent: a large one needs little memory, and it waits for whoever reads it. Without facts
 * it is one of rows to be edited: it says nothing of itself but when it was made. Texts are never formulas.
 */
export function writeXlsx(sheets: readonly XlsxSheet[], facts?: XlsxFacts): Readable {
  const zip = new ZipFile();
  const { title, language, made } = facts ?? { title: '', language: '', made: new Date() };
  const add = (name: string, text: string) =>
    zip.addBuffer(Buffer.from(text), name, { mtime: made });
  add('[Content_Types].xml', contentTypes(sheets.length));
  add('_rels/.rels', packageRelations);
  add('docProps/core.xml', core(title, language, made));
  add('xl/workbook.xml', workbook(sheets.map(({ name, table }) => ({ name, headed: !!table }))));
  add('xl/_rels/workbook.xml.rels', workbookRelations(sheets.length));
  add('xl/styles.xml', styles);
  for (const [place, sheet] of sheets.entries()) {
    const addresses: string[] = [];
    const name = `sheet${place + 1}.xml`;
    const options = { mtime: made };
    zip.addReadStream(Readable.from(piecesOf(sheet, addresses)), `xl/worksheets/${name}`, options);
    // Read after the sheet, when its addresses are known.
    const after = Readable.from(once(() => sheetRelations(addresses)));
    zip.addReadStream(after, `xl/worksheets/_rels/${name}.rels`, options);
  }
  zip.end();
  return zip.outputStream as Readable;
}

function* once(text: () => string): Generator<Buffer> {
  yield Buffer.from(text());
}

async function* piecesOf(sheet: XlsxSheet, addresses: string[]): AsyncGenerator<Buffer> {
  const { table, widths } = sheet;
  const frozen = `<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>`;
  const columns = widths?.map(
    (width, place) =>
      `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`,
  );
  let piece = `${xml}<worksheet xmlns="${spreadsheet}" xmlns:r="${relations}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>${table ? frozen : '<sheetView workbookViewId="0" showGridLines="0"/>'}</sheetViews>${columns ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>`;
  const links: string[] = [];
  let line = 0;
  for await (const cells of sheet.rows) {
    line += 1;
    piece += `<row r="${line}"${widths ? heightOf(cells, widths) : ''}>`;
    for (const [place, cell] of cells.entries()) {
      if (cell === null || cell === '') continue;
      const at = `${columnName(place)}${line}`;
      piece += cellOf(at, cell);
      if (typeof cell !== 'string' && cell.look === 'link')
        links.push(linkOf(at, cell.href, addresses));
    }
    piece += '</row>';
    if (piece.length < 65_536) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  const filter =
    table && `<autoFilter ref="A1:${columnName(table.columns - 1)}${table.rows + 1}"/>`;
  const linked = links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '';
  const paper = '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';
  yield Buffer.from(`${piece}</sheetData>${filter ?? ''}${linked}${paper}</worksheet>`);
}

/** Points of a line of text, and the most that Excel takes for a row. */
const lineHeight = 15;
const tallest = 405;

/** Not every program makes a row as high as its texts need: about so many lines of the column's width. */
function heightOf(cells: readonly XlsxCell[], widths: readonly number[]): string {
  const lines = cells.map((cell, place) => {
    if (cell === null || typeof cell === 'string' || typeof cell.value === 'number') return 1;
    if (cell.look === 'title') return 1.5;
    const width = (widths[place] ?? 10) * 0.95;
    return cell.value
      .split('\n')
      .reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / width)), 0);
  });
  const height = Math.min(tallest, Math.max(1, ...lines) * lineHeight);
  return ` ht="${height}" customHeight="1"`;
}

const numberOf = (look: Look) => looks.indexOf(look);

function cellOf(at: string, cell: Exclude<XlsxCell, null>): string {
  if (typeof cell === 'string') return textCell(at, 'plain', cell);
  const { look, value } = cell;
  if (typeof value === 'number') return `<c r="${at}" s="${numberOf(look)}"><v>${value}</v></c>`;
  const day = look === 'day' ? serialOf(value) : null;
  if (day !== null) return `<c r="${at}" s="${numberOf('day')}"><v>${day}</v></c>`;
  const plain = look === 'day' || look === 'text';
  return textCell(at, plain ? (beginsLikeFormula(value) ? 'formula' : 'text') : look, value);
}

const textCell = (at: string, look: Look, text: string) =>
  `<c r="${at}"${look === 'plain' ? '' : ` s="${numberOf(look)}"`} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/** Excel counts days from the end of 1899 and takes 1900 for a leap year: earlier ones stay texts. */
function serialOf(day: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || day < '1900-03-01') return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / 86_400_000 + 25_569;
}

function linkOf(at: string, href: string, addresses: string[]): string {
  if (href.startsWith('#')) return `<hyperlink ref="${at}" location="${escaped(href.slice(1))}"/>`;
  addresses.push(href);
  return `<hyperlink ref="${at}" r:id="rId${addresses.length}"/>`;
}

/** 27 → `AB` */
function columnName(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : columnName(Math.floor(place / 26) - 1) + last;
}

/** Names of sheets as Excel takes them: 31 letters, none of `\ / ? * [ ] :`, each different, none empty. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set(['history']);
  return wanted.map((name) => {
    const clean =
      name
        .replaceAll(/[\\/?*[\]:\p{Cc}]+/gu, ' ')
        .replaceAll(/\s+/g, ' ')
        .replaceAll(/^[' ]+|[' ]+$/g, '') || '–';
    for (let turn = 1; ; turn += 1) {
      const tail = turn === 1 ? '' : ` (${turn})`;
      const found = `${shortened(clean, 31 - tail.length)}${tail}`;
      if (taken.has(found.toLowerCase())) continue;
      taken.add(found.toLowerCase());
      return found;
    }
  });
}

/** Cut after a word where that keeps most of it, never within a pair of surrogates. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
  const words = cut.replace(/\s+\S*$/, '');
  return (words.length > length / 2 ? words : cut).replace(/[' ]+$/, '');
}

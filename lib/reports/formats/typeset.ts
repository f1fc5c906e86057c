import 'server-only';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Block, Column, Inline, Picture, ReportTree, Table } from '../content-tree';
import { isLong, printable } from './plain-text';
import { statusLine, statusLooks } from './status-looks';

/** What takes longer is not coming any more: 2,000 rows take seconds. */
const patience = 120_000;

/** More columns than this need the long side of the paper. */
const columnsUpright = 7;

/** A run of letters without a space that no column could hold is broken after so many. */
const longestWord = 28;

export type Order = {
  tree: ReportTree;
  /** Becomes the day and time that the file says it was made at. */
  publishedAt: Date;
  form: 'pdf' | 'svg';
  only?: Picture;
};

/**
 * Has a report, or one picture of it, set by Typst in a thread of its own: bytes of PDF, or the text of an SVG.
 * Letters that no font has become boxes, because the standard wants every sign of a document to be shown.
 */
export async function typeset(order: Order): Promise<unknown> {
  try {
    return await typesetWithout(new Set(), order);
  } catch (error) {
    const missing = missingLetters(String(error));
    if (missing.size === 0) throw error;
    return typesetWithout(missing, order);
  }
}

/** Typst names each text that no font can show, as Rust quotes it. */
function missingLetters(message: string): Set<string> {
  const quoted = [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)];
  const texts = quoted.map(([, text = '']) =>
    text.replaceAll(/\\+u\{([0-9a-f]+)\}/g, (_, code) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    ),
  );
  return new Set(texts.flatMap((text) => [...text]));
}

function typesetWithout(missing: Set<string>, order: Order): Promise<unknown> {
  const { tree, publishedAt, form, only } = order;
  const shown = (text: string) =>
    missing.size === 0
      ? text
      : [...text].map((letter) => (missing.has(letter) ? '□' : letter)).join('');
  const given = {
    tree: { ...tree, blocks: only ? [] : tree.blocks.map(forPaper) },
    looks: statusLooks,
    line: statusLine,
    wide: tree.blocks.some(isWide),
    only: only ?? null,
  };
  const report = JSON.stringify(given, (_, value) =>
    typeof value === 'string' ? shown(printable(value)) : value,
  );
  const seconds = Math.floor(publishedAt.getTime() / 1000);
  const workerData = { report, form, seconds };
  return new Promise((resolve, reject) => {
    const worker = new Worker(path.resolve('lib/reports/formats/typeset-worker.mjs'), {
      workerData,
    });
    const timer = setTimeout(() => {
      reject(new Error('setting the report took too long'));
      void worker.terminate();
    }, patience);
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('setting the report ended without a result'));
    });
  });
}

/** Whether a report with this block lies on its long side. */
export const isWide = (block: Block): boolean =>
  block.kind === 'table' && block.columns.length > columnsUpright;

function forPaper(block: Block): unknown {
  if (block.kind === 'table') return tableForPaper(block);
  if (block.kind === 'quotation') return { ...block, blocks: block.blocks.map(forPaper) };
  if (block.kind === 'list') return { ...block, items: block.items.map(breakable) };
  if (block.kind === 'paragraph') return { ...block, content: breakable(block.content) };
  return block;
}

function tableForPaper(table: Table): unknown {
  const texts = table.columns.map((column, place) => [
    column.name,
    ...table.rows.map((row) => (row[place]?.content ?? []).map(asWideAs).join('')),
  ]);
  const letters = texts.map((list) => list.join('').length);
  const all = letters.reduce((sum, count) => sum + count, 0);
  return {
    ...table,
    columns: table.columns.map((column, place) => ({
      ...column,
      // Half as the report wishes, half as the texts need: a page holds more, and a long reason is no thin pillar.
      width: (column.width + (letters[place] ?? 0) / Math.max(1, all)) / 2,
      longest: longestOf(texts[place] ?? [], column.type),
    })),
    rows: table.rows.map((row) => ({
      cells: row.map(({ content }) => breakable(content)),
      long: isLong(row),
    })),
  };
}

/** A status takes the room of its mark, too. */
const asWideAs = (run: Inline) => (run.kind === 'status' ? `OO${run.text}` : run.text);

/** What a column must be wide enough for (a whole day or number, a word): Typst measures these few instead of all. */
function longestOf(texts: string[], type: Column['type']): string[] {
  const [name = '', ...cells] = texts;
  const pieces = [
    ...name.split(/\s+/),
    ...(type === 'text' ? cells.flatMap((text) => text.split(/\s+/)) : cells),
  ];
  const words = new Set(pieces.filter((word) => !/^(https?:|www\.)/.test(word)));
  return [...words]
    .sort((one, other) => other.length - one.length)
    .slice(0, 4)
    .map((word) => word.slice(0, longestWord));
}

/** Typst breaks addresses by itself. */
function breakable(content: Inline[]): Inline[] {
  const long = new RegExp(`(?!https?:|www\\.)(?<!\\S)\\S{${longestWord + 1},}`, 'gu');
  const parts = new RegExp(`\\S{${longestWord / 2}}(?=\\S)`, 'gu');
  return content.map((run) => ({
    ...run,
    text: run.text.replace(long, (word) => word.replace(parts, '$&\u200b')),
  }));
}

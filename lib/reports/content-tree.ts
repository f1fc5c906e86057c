import type { ImplementationStatus } from '@/lib/db/generated/enums';

/**
 * What a report says, before it has a form: one tree, from which the page, PDF, Word, the workbook, CSV and JSON
 * are all written, so that none of them can say something else. Every text in it is in the report's language and
 * ready to be read; the writers translate and count nothing. The tree is plain JSON: it is stored when a report is
 * published, and the hash of its canonical form is what the report is known by.
 */
export type ReportTree = {
  /** Of this type's shape; a tree that was stored in an earlier shape is still read. */
  schema: 1;
  locale: string;
  title: string;
  /** Country, what was selected, both times, comparison: one short line each, as `name: value`. */
  facts: { name: string; value: Inline[] }[];
  blocks: Block[];
};

/**
 * A run of text; `href` is absolute, so that it leads somewhere from paper, too. `lang` is there where it is not the
 * report's: a text of the record that nobody has translated.
 */
export type Inline =
  | { kind: 'text'; text: string; strong?: true; emphasis?: true; href?: string; lang?: string }
  /** A status by its code and by its name in the report's language: writers draw its mark, and write its name. */
  | { kind: 'status'; status: ImplementationStatus; text: string };

export type Block =
  /** Level 1 is a part of the report (a bookmark, a sheet); the title is above it. `id` is unique in the tree. */
  | { kind: 'heading'; level: 1 | 2 | 3; id: string; text: string }
  | { kind: 'paragraph'; content: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  /** Somebody's own words (`introduction`, `notes`): shown as theirs. */
  | { kind: 'quotation'; id?: string; author: string; blocks: Block[] }
  | Table
  | Picture;

/** A table with a caption and a row of heads. `rowHead` says that the first column heads its row. */
export type Table = {
  kind: 'table';
  id: string;
  caption: string;
  rowHead: boolean;
  columns: Column[];
  rows: Cell[][];
};

/** `share` is a number between 0 and 1, `day` is `YYYY-MM-DD`; `width` is a share of the page, all of a table's add up to 1. */
export type Column = {
  key: string;
  name: string;
  type: 'text' | 'number' | 'share' | 'day';
  width: number;
};

/** `value` is for machines (typed cells, CSV, JSON), `content` for people; `value` is null where nothing is known. */
export type Cell = { value: string | number | null; content: Inline[] };

/**
 * A picture by its numbers: bars in parts, one bar for each row. `alternative` says in words what it shows; its table
 * stands in the tree as a block of its own, under `tableId`.
 */
export type Picture = {
  kind: 'picture';
  id: string;
  tableId: string;
  caption: string;
  alternative: string;
  parts: { status: ImplementationStatus; name: string }[];
  bars: { name: string; counts: number[] }[];
};

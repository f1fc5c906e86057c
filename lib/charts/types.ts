import type { Direction } from '@/lib/db/generated/enums';
import type { Status } from '@/lib/status/scale';
import type { Chart } from './schema';

/** How a part of a picture looks: its fill and its mark, never the fill alone. */
export type Look = Status | `DIRECTION_${Direction}` | 'FRESH' | 'STALE' | 'NEVER' | 'NOT_MADE';

/** A count of a whole. */
export type Part = { look: Look; value: number };

/** What a look stands for, in words. */
export type KeyEntry = { look: Look; name: string };

/** Something that happened and is marked on an axis of years, by its letter. */
export type Mark = { year: number; letter: string; label: string };

export type Line = {
  name: string;
  isComparator: boolean;
  points: { year: number; endYear: number; value: number; text: string }[];
};

/** Where a part of a picture leads on a page, and what it says of itself there: the rows behind it. */
export type Leads = { href?: string; name?: string };

/** A square of a grid: a count with the look of what is most, or marks one by one. */
export type GridCell = ({ count: number; look: Look } & Leads) | { marks: GridMark[] };
export type GridMark = { look: Look; response: string | null };

/** What is drawn, without a word of how: every drawer makes the same of it. */
export type Drawing =
  | { shape: 'bars'; rows: { label: string; parts: Part[] }[]; key: KeyEntry[] }
  | {
      shape: 'columns';
      columns: { label: string; parts: Part[] }[];
      key: KeyEntry[];
      marks: Mark[];
    }
  | {
      shape: 'grid';
      columns: string[];
      rows: { label: string; cells: (GridCell | null)[] }[];
      key: KeyEntry[];
      responses: { response: string; name: string }[];
    }
  | {
      shape: 'flow';
      left: { title: string; nodes: FlowNode[] };
      right: { title: string; nodes: FlowNode[] };
      links: ({ from: Look; to: Look; value: number } & Leads)[];
    }
  | { shape: 'lines'; lines: Line[]; marks: Mark[] };

/** So many went from one status to the other; `NOT_MADE` were asked only after the earlier day. */
export type Flow = { from: Status | 'NOT_MADE'; to: Status; count: number };

export type FlowNode = { look: Look; name: string; value: number };

/** A cell: how it is written for people, and what a program reads. */
export type Cell = { text: string; value: string | number | null; href?: string };

export type NumbersTable = {
  caption: string;
  /** The first names the row. `key` is the column's name in files. */
  columns: { key: string; label: string; isNumeric?: boolean }[];
  rows: Cell[][];
};

/** A picture with everything that is said about it, in one language. */
export type Picture = {
  chart: Chart;
  /** The finding, in a sentence made from the data. */
  title: string;
  /** What is counted. */
  subtitle: string;
  source: string;
  /** `YYYY-MM-DD` */
  asOf: string;
  /** ISO instant, where one was asked. */
  knownAt: string | null;
  /** Null where there is nothing to draw: the title says so. */
  drawing: Drawing | null;
  table: NumbersTable;
};

import type { Column, Selection } from '@/lib/explorer/types';

/** A view as its owner sees it. */
export type ViewLine = {
  id: string;
  name: string;
  /** The country's code. */
  country: string;
  /** The explorer's parameters, without a question mark. */
  query: string;
  selection: Selection;
  columns: Column[];
  /** `YYYY-MM-DD` of a past day; null for today. */
  asOf: string | null;
};

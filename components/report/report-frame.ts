import type { FilterWords } from '@/lib/explorer/filter-words';
import type { Selection } from '@/lib/explorer/types';
import type { Place } from '@/lib/i18n/paths';

/** Everything that a report says of itself. */
export type ReportFrame = {
  /** With both times, so that every link leads to the same past. */
  place: Place;
  /** What the record is about. */
  topic: string;
  selection: Selection;
  words: readonly FilterWords[];
  /** `YYYY-MM-DD` */
  asOf: string;
  /** ISO instant */
  knownAt: string;
  /** `YYYY-MM-DD`, or null for no comparison. */
  since: string | null;
  timeZone: string;
  /** The full permanent address. */
  address: string;
};

import type { Days } from './days';

/** Something with its days, as a calendar has it. */
export type CalendarEntry = {
  id: string;
  kind: 'recommendation' | 'measure' | 'engagement';
  reference: string;
  title: string;
  text: string;
  days: Days;
  bodies: string[];
  /** The last change of the thing, and how many there were. */
  changedAt: Date;
  changes: number;
};

/** The entries of a calendar, and how much of what happened has no day. */
export type CalendarContent = { entries: CalendarEntry[]; withoutDay: number };

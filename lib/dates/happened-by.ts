import { dateOf } from '@/lib/moment/moment';

/**
 * The part of a question that keeps what had happened by a day, for rows with the `occurred…` columns: the
 * latest day that the source allows has come; where that is open, the earliest has.
 */
export function happenedBy(day: string) {
  const date = dateOf(day);
  return {
    OR: [
      { occurredLatest: { lte: date } },
      { occurredLatest: null, occurredEarliest: { lte: date } },
    ],
  };
}

/** The day by which rows of vague dates are put in order: the latest, else the earliest. `''` without both. */
export function sortDay(date: { earliest: string | null; latest: string | null }): string {
  return date.latest ?? date.earliest ?? '';
}

import type { VagueDate } from '@/lib/dates/vague-date';
import { readPlainDate } from '@/lib/i18n/plain-date';

/** Whole days, both included. */
export type Days = { first: string; last: string };

const endsMonth = (day: string) => new Date(Date.parse(day) + 86_400_000).getUTCDate() === 1;

/**
 * The days of a date in the world, where the record knows them; null where it is less exact: a month, a year, an open end,
 * "about", or words that say something else than a span of days.
 */
export function exactDays({ earliest, latest, qualifier, words }: VagueDate): Days | null {
  if (!earliest || !latest || qualifier !== 'EXACT') return null;
  const days = { first: earliest, last: latest };
  if (words) {
    const plain = readPlainDate(words);
    const isExact = plain?.qualifier === 'EXACT' || plain?.qualifier === undefined;
    return plain?.from?.unit === 'day' && plain.to?.unit === 'day' && isExact ? days : null;
  }
  const isWholeMonths = earliest !== latest && earliest.endsWith('-01') && endsMonth(latest);
  return isWholeMonths ? null : days;
}

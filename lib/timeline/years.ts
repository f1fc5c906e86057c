import { sortDay } from '@/lib/dates/happened-by';
import { collatorOf, compareCodes } from '@/lib/i18n/collation';
import { recordLocale } from '@/lib/i18n/locales';
import type { TimelineEntry, TimelineKind, TimelineYear } from './types';

/**
 * The year under which an entry stands: that of the latest day the source allows, or of the earliest where
 * that is open. Null where only "not later than" is known: any year would be a guess.
 */
export function yearOf({ occurred }: Pick<TimelineEntry, 'occurred'>): number | null {
  if (!occurred.earliest) return null;
  return Number(sortDay(occurred).slice(0, 4));
}

/** The entries of some kinds (none given: of all) by year, in the order asked for; unknown years last. */
export function timelineYears(
  entries: readonly TimelineEntry[],
  kinds: readonly TimelineKind[],
  order: 'newest' | 'oldest',
): TimelineYear[] {
  const sign = order === 'newest' ? -1 : 1;
  const kept = entries
    .filter((entry) => kinds.length === 0 || entry.kinds.some((kind) => kinds.includes(kind)))
    .sort(
      (a, b) =>
        sign * compareCodes(sortDay(a.occurred), sortDay(b.occurred)) ||
        sign * compareCodes(a.occurred.earliest ?? '', b.occurred.earliest ?? '') ||
        collatorOf(recordLocale).compare(a.reference, b.reference),
    );
  const years = new Map<number | null, TimelineEntry[]>();
  for (const entry of kept) {
    const year = yearOf(entry);
    years.set(year, [...(years.get(year) ?? []), entry]);
  }
  return [...years]
    .map(([year, inYear]) => ({ year, entries: inYear }))
    .sort((a, b) => {
      if (a.year === null || b.year === null)
        return a.year === b.year ? 0 : a.year === null ? 1 : -1;
      return sign * (a.year - b.year);
    });
}

/** How many entries there are of each kind; one that is two kinds counts in both. */
export function countKinds(entries: readonly TimelineEntry[]): Record<TimelineKind, number> {
  const counts = { law: 0, evidence: 0, engagement: 0, document: 0 };
  for (const { kinds } of entries) for (const kind of kinds) counts[kind] += 1;
  return counts;
}

import type { Direction } from '@/lib/db/generated/enums';
import { type Status, type StatusCounts, statuses } from '@/lib/status/scale';
import type { TimelineEntry } from '@/lib/timeline/types';
import { yearOf } from '@/lib/timeline/years';
import type { Age } from './queries/count-freshness';
import type { Flow } from './types';

export const directions: readonly Direction[] = ['PROGRESS', 'MIXED', 'NEUTRAL', 'REGRESS'];

/** Evidence that occurred in a year, by direction. */
export type EvidenceYear = { year: number; counts: Partial<Record<Direction, number>> };

/**
 * How much evidence occurred in every year from the first to the last, and which way it points; a year without any
 * stays. What has no known year is counted apart.
 */
export function evidenceYears(entries: readonly TimelineEntry[]): {
  years: EvidenceYear[];
  undated: number;
} {
  const known = new Map<number, EvidenceYear['counts']>();
  let undated = 0;
  for (const entry of entries) {
    if (!entry.direction) continue;
    const year = yearOf(entry);
    if (year === null) {
      undated += 1;
      continue;
    }
    const counts = known.get(year) ?? {};
    counts[entry.direction] = (counts[entry.direction] ?? 0) + 1;
    known.set(year, counts);
  }
  if (known.size === 0) return { years: [], undated };
  const first = Math.min(...known.keys());
  const last = Math.max(...known.keys());
  const years = Array.from({ length: last - first + 1 }, (_, index) => ({
    year: first + index,
    counts: known.get(first + index) ?? {},
  }));
  return { years, undated };
}

/** All years together. */
export function sumsOf(years: readonly EvidenceYear[]): EvidenceYear['counts'] {
  const sums: EvidenceYear['counts'] = {};
  for (const { counts } of years)
    for (const one of directions) sums[one] = (sums[one] ?? 0) + (counts[one] ?? 0);
  return sums;
}

/** The status that most have; of several with as many, the first of the scale. Null for none. */
export function mostCommon(counts: StatusCounts): Status | null {
  let most: Status | null = null;
  for (const status of statuses)
    if ((counts[status] ?? 0) > (most ? (counts[most] ?? 0) : 0)) most = status;
  return most;
}

/** A span of days since sources were looked at: `over` exclusive, `upTo` inclusive; null is open. */
export type AgeGroup = {
  over: number | null;
  upTo: number | null;
  kind: 'FRESH' | 'STALE' | 'NEVER';
  count: number;
};

/** Ages in groups that break where the administrator's period does; what nobody has verified stands last. */
export function ageGroups(ages: readonly Age[], staleAfterDays: number): AgeGroup[] {
  const breaks = [...new Set([30, 90, 180, 365, 730, staleAfterDays])].sort((a, b) => a - b);
  const groups: AgeGroup[] = [...breaks, null].map((upTo, index) => {
    const over = index === 0 ? null : (breaks[index - 1] ?? null);
    const kind = over !== null && over >= staleAfterDays ? 'STALE' : 'FRESH';
    return { over, upTo, kind, count: 0 };
  });
  const never: AgeGroup = { over: null, upTo: null, kind: 'NEVER', count: 0 };
  for (const { days, count } of ages) {
    const group = days === null ? never : groups.find(({ upTo }) => upTo === null || days <= upTo);
    if (group) group.count += count;
  }
  return [...groups, never];
}

/** The ladder from worse to met; what is off it is neither better nor worse. */
const ladder: readonly Status[] = [
  'REGRESSED',
  'NOT_STARTED',
  'IN_PROGRESS',
  'PARTIALLY_IMPLEMENTED',
  'SUBSTANTIALLY_IMPLEMENTED',
  'IMPLEMENTED',
];

/** What became of the statuses between two days. */
export type Moves = { made: number; same: number; up: number; down: number; other: number };

export function movesOf(flows: readonly Flow[]): Moves {
  const moves: Moves = { made: 0, same: 0, up: 0, down: 0, other: 0 };
  for (const { from, to, count } of flows) {
    if (from === 'NOT_MADE') moves.made += count;
    else if (from === to) moves.same += count;
    else {
      const [start, end] = [ladder.indexOf(from), ladder.indexOf(to)];
      moves[start < 0 || end < 0 ? 'other' : end > start ? 'up' : 'down'] += count;
    }
  }
  return moves;
}

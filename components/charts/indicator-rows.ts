import type { IndicatorLine, IndicatorPoint } from './types';

/** One year of the axis: the value and the point of every line that has one. */
export interface IndicatorRow {
  year: number;
  values: Record<string, number | null>;
  points: Record<string, IndicatorPoint | undefined>;
}

/**
 * Every year from the first to the last, known or not, so that a year without a value breaks the
 * line. A value that covers several years holds in each of them.
 */
export function indicatorRows(
  lines: readonly IndicatorLine[],
  markedYears: readonly number[] = [],
): IndicatorRow[] {
  const known = lines.flatMap(({ points }) =>
    points.flatMap(({ year, endYear }) => [year, endYear ?? year]),
  );
  if (known.length === 0) return [];
  const first = Math.min(...known, ...markedYears);
  const last = Math.max(...known, ...markedYears);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    const points = Object.fromEntries(
      lines.map(({ key, points: all }) => [
        key,
        all.find((point) => point.year <= year && year <= (point.endYear ?? point.year)),
      ]),
    );
    const values = Object.fromEntries(lines.map(({ key }) => [key, points[key]?.value ?? null]));
    return { year, values, points };
  });
}

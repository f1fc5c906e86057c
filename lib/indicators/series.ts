import { sortDay } from '@/lib/dates/happened-by';
import type { VagueDate } from '@/lib/dates/vague-date';
import type { IndicatorDetail, Observation } from './types';

/** One known value. A year without one is a gap and stays one. */
export type SeriesPoint = {
  year: number;
  /** The last year, where one value covers several. */
  endYear?: number;
  value: number;
  period: VagueDate;
};

/** The values of one series for one country or group, of one revision. */
export type Series = {
  key: string;
  /** The series' own name, in the record's language; null where the indicator has one series only. */
  name: string | null;
  countryCode: string | null;
  groupName: string | null;
  /** The values as they were first reported, where later ones replaced them. */
  isFirstReported: boolean;
  /** For another country or a group: shown for comparison. */
  isComparator: boolean;
  points: SeriesPoint[];
};

/** What can be drawn on one axis: all series of one unit. */
export type Panel = { unit: string; series: Series[]; periods: number };

/**
 * The numbers of an indicator as series, one panel for each unit, the country's own first. A figure first
 * reported stands apart from its later value, so that both are seen. Categories are no numbers: not here.
 */
export function indicatorPanels(
  { observations, series: names }: Pick<IndicatorDetail, 'observations' | 'series'>,
  ownCountry: string,
): Panel[] {
  const units = new Map<string, Map<string, Series>>();
  for (const observation of observations) {
    const point = toPoint(observation);
    if (!point) continue;
    const isFirstReported = observation.revision === 'FIRST_REPORTED';
    const place = observation.countryCode ?? observation.groupName ?? '';
    const key = `${observation.series} ${place}${isFirstReported ? ' first' : ''}`.trim();
    const inUnit = units.get(observation.unit) ?? new Map<string, Series>();
    units.set(observation.unit, inUnit);
    const series = inUnit.get(key) ?? {
      key,
      name: names.find(({ slug }) => slug === observation.series)?.name ?? null,
      countryCode: observation.countryCode,
      groupName: observation.groupName,
      isFirstReported,
      isComparator: observation.countryCode !== ownCountry,
      points: [],
    };
    series.points.push(point);
    inUnit.set(key, series);
  }
  return [...units].map(([unit, byKey]) => {
    const series = [...byKey.values()].sort(
      (a, b) =>
        Number(a.isComparator) - Number(b.isComparator) ||
        Number(a.isFirstReported) - Number(b.isFirstReported),
    );
    for (const one of series) one.points.sort((a, b) => a.year - b.year);
    const periods = new Set(series.flatMap(({ points }) => points.map((point) => point.year)));
    return { unit, series, periods: periods.size };
  });
}

function toPoint({ value, period }: Observation): SeriesPoint | null {
  if (value === null) return null;
  const year = Number((period.earliest ?? sortDay(period)).slice(0, 4));
  const endYear = Number(sortDay(period).slice(0, 4));
  // An open end ("since 2011") is known for its beginning; how long it held is not drawn.
  return { year, value, period, ...(endYear > year && { endYear }) };
}

/** The country's categories in their order, a year without one as a gap (null). */
export function categoryYears(
  observations: readonly Observation[],
  ownCountry: string,
): { year: number; category: string | null }[] {
  const known = new Map<number, string>();
  for (const { category, countryCode, period } of observations) {
    if (category !== null && countryCode === ownCountry) {
      known.set(Number(sortDay(period).slice(0, 4)), category);
    }
  }
  if (known.size === 0) return [];
  const first = Math.min(...known.keys());
  const last = Math.max(...known.keys());
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    year: first + index,
    category: known.get(first + index) ?? null,
  }));
}

import type { IndicatorDetail, Observation } from '@/lib/indicators/types';
import type { Status } from '@/lib/status/scale';
import type { YearStanding } from './types';

/**
 * Rows of years as counts: a row without a status is how many had been made; those that no judgement reached
 * are not assessed.
 */
export function statusYears(
  rows: readonly { year: number; status: Status | null; count: number }[],
): YearStanding[] {
  const years = [...new Set(rows.map(({ year }) => year))].sort((one, other) => one - other);
  return years.map((year) => {
    const own = rows.filter((row) => row.year === year);
    const counts: YearStanding['counts'] = {};
    let left = own.find(({ status }) => status === null)?.count ?? 0;
    for (const { status, count } of own) {
      if (status === null) continue;
      counts[status] = count;
      left -= count;
    }
    if (left > 0) counts.NOT_ASSESSED = left + (counts.NOT_ASSESSED ?? 0);
    return { year, counts };
  });
}

/** One known value of a series, in a year. */
export type KnownValue = {
  year: number;
  endYear: number;
  value: number;
  unit: string;
  note: string | null;
};

/** One indicator of the country as lines over the years. */
export type IndicatorPicture = {
  indicator: Pick<IndicatorDetail, 'slug' | 'name' | 'description' | 'unit' | 'note' | 'citations'>;
  lines: { key: string; name: string; points: KnownValue[] }[];
  /** Periods of its longest line. */
  length: number;
};

/**
 * The indicators on the record's topic that can be drawn over time: of the country itself, in numbers, with at
 * least so many periods; the longest first. Where a value was revised, the revised one.
 */
export function timeIndicators(
  indicators: readonly IndicatorDetail[],
  countryCode: string,
  atLeast: number,
): IndicatorPicture[] {
  return indicators
    .filter(({ isContextOnly }) => !isContextOnly)
    .map((indicator) => toPicture(indicator, countryCode))
    .filter(({ length }) => length >= atLeast)
    .sort((one, other) => other.length - one.length);
}

function toPicture(indicator: IndicatorDetail, countryCode: string): IndicatorPicture {
  const own = indicator.observations.filter((one) => one.countryCode === countryCode);
  const keys = [...new Set(own.map(({ series }) => series))];
  const lines = keys
    .map((key) => ({
      key,
      name: indicator.series.find(({ slug }) => slug === key)?.name ?? indicator.name,
      points: latestValues(own.filter(({ series }) => series === key)),
    }))
    .filter(({ points }) => points.length > 0);
  return { indicator, lines, length: Math.max(0, ...lines.map(({ points }) => points.length)) };
}

/** The values with a year, in order; of one first reported and one revised for the same year, the revised. */
function latestValues(observations: readonly Observation[]): KnownValue[] {
  const years = new Map<number, Observation>();
  for (const one of observations) {
    const year = yearOf(one.period.latest) ?? yearOf(one.period.earliest);
    if (year === null || one.value === null) continue;
    const known = years.get(year);
    if (!known || known.revision === 'FIRST_REPORTED') years.set(year, one);
  }
  return [...years]
    .sort(([one], [other]) => one - other)
    .flatMap(([endYear, { value, unit, note, period }]) =>
      value === null
        ? []
        : [{ year: yearOf(period.earliest) ?? endYear, endYear, value, unit, note }],
    );
}

function yearOf(day: string | null): number | null {
  return day === null ? null : Number(day.slice(0, 4));
}

/** The first and the last value of a line, for its sentence; null where there are not two. */
export function endsOf(
  points: readonly KnownValue[],
): { first: KnownValue; last: KnownValue } | null {
  const first = points.at(0);
  const last = points.at(-1);
  return first && last && first !== last ? { first, last } : null;
}

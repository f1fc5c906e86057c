import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { type Status, type StatusCounts, statuses } from '@/lib/status/scale';
import type { Chart } from '../schema';
import type { Cell, KeyEntry, Part } from '../types';

/** What every picture is made with: where it is looked at, and how the record's texts are said there. */
export type Context = {
  chart: Chart;
  place: Place;
  /** `YYYY-MM-DD` */
  asOf: string;
  /** A text of the record in the reader's language. */
  say: (text: string) => string;
  /** The slugs under which the State concerned is addressed: the filter behind every figure. */
  addressees: readonly string[];
};

export const textCell = (text: string, href?: string): Cell => ({
  text,
  value: text,
  ...(href && { href }),
});

export const numberCell = (locale: Locale, value: number, href?: string): Cell => ({
  text: formatNumber(locale, value),
  value,
  ...(href && { href }),
});

/** A year is no quantity: it has no thousands. */
export const yearCell = (year: number, href?: string): Cell => ({
  text: String(year),
  value: year,
  ...(href && { href }),
});

export const statusName = (locale: Locale, status: Status): string =>
  getTranslator(locale, 'status')(`name.${status}`);

/** The statuses that any of some counts has, in the order of the scale. */
export const usedStatuses = (all: readonly StatusCounts[]): Status[] =>
  statuses.filter((status) => all.some((counts) => (counts[status] ?? 0) > 0));

export const statusKey = (locale: Locale, used: readonly Status[]): KeyEntry[] =>
  used.map((look) => ({ look, name: statusName(locale, look) }));

export const partsOf = (counts: StatusCounts): Part[] =>
  statuses.flatMap((look) => {
    const value = counts[look] ?? 0;
    return value > 0 ? [{ look, value }] : [];
  });

/** A column for each of some statuses, and their sum. */
export function statusColumns(locale: Locale, used: readonly Status[]) {
  return [
    ...used.map((status) => ({
      key: status.toLowerCase(),
      label: statusName(locale, status),
      isNumeric: true,
    })),
    { key: 'total', label: getTranslator(locale, 'charts')('total'), isNumeric: true },
  ];
}

/** The cells of those columns. */
export const statusCells = (
  locale: Locale,
  used: readonly Status[],
  counts: StatusCounts,
  href?: (status: Status) => string,
): Cell[] => [
  ...used.map((status) => {
    const count = counts[status] ?? 0;
    return numberCell(locale, count, count > 0 ? href?.(status) : undefined);
  }),
  numberCell(
    locale,
    partsOf(counts).reduce((sum, { value }) => sum + value, 0),
  ),
];

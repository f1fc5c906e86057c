import { formatDay, formatList } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { turnOf } from '@/lib/status/ladder';
import { type StatusCounts, statuses, totalOf } from '@/lib/status/scale';
import type { ReportChange } from '../types';

/** The figures of a report in words. Each takes the counts that the table beside it shows. */

/** `62 recommendations are in this selection. By status: 5 are implemented, …` */
export function sayStanding(locale: Locale, counts: StatusCounts): string {
  const t = getTranslator(locale, 'reports');
  const parts = statuses.flatMap((status) => {
    const count = counts[status] ?? 0;
    return count > 0 ? [t(`figure.part.${status}`, { count })] : [];
  });
  const total = t('figure.total', { count: totalOf(counts) });
  return parts.length === 0
    ? total
    : `${total} ${t('figure.list', { list: formatList(locale, parts) })}`;
}

/** On how many of them another voice judges more than one step differently. */
export function sayContested(locale: Locale, count: number): string {
  return getTranslator(locale, 'reports')('figure.contested', { count });
}

/**
 * What kinds of change there are: a step up or down the ladder, judged for the first time, not made yet on the
 * earlier day, or anything off the ladder.
 */
const moves = ['forward', 'back', 'first', 'made', 'other'] as const;
export type Move = (typeof moves)[number];

/** What kind of change it is; which way is forward, the overview says by the same rule. */
export function moveOf({ from, row: { status } }: ReportChange): Move {
  if (from === null) return 'made';
  if (from === 'NOT_ASSESSED') return 'first';
  return ({ FORWARD: 'forward', BACK: 'back', OTHER: 'other' } as const)[turnOf(from, status)];
}

/** `9 of them stand elsewhere than on …. Of the changes: 6 are steps forward, …` */
export function sayChanges(
  locale: Locale,
  since: string,
  changes: readonly ReportChange[],
): string {
  const t = getTranslator(locale, 'reports');
  const all = t('figure.changes', { count: changes.length, date: formatDay(locale, since) });
  const parts = moves.flatMap((move) => {
    const count = changes.filter((change) => moveOf(change) === move).length;
    return count > 0 ? [t(`figure.move.${move}`, { count })] : [];
  });
  return parts.length === 0
    ? all
    : `${all} ${t('figure.moves', { list: formatList(locale, parts) })}`;
}

import { type Day, formatDay, formatMonth } from './format';
import type { Locale } from './locales';
import { getTranslator } from './translator';

/** A date in the world as the record keeps it: either end may be open. */
export interface VagueDate {
  earliest?: Day | null | undefined;
  latest?: Day | null | undefined;
  qualifier?: 'EXACT' | 'ABOUT' | 'INFERRED' | undefined;
  /** The record's own words, in English ("between the two visits"). */
  words?: string | null | undefined;
}

const isYearStart = (day: Day) => day.endsWith('-01-01');
const isYearEnd = (day: Day) => day.endsWith('-12-31');

/** Last day of the month of a day. */
function monthEnd(day: Day): Day {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** A closed span in the shortest exact form: a day, a month, a year, years, or from – to. */
function closedSpan(locale: Locale, earliest: Day, latest: Day): string {
  if (earliest === latest) return formatDay(locale, earliest);
  if (isYearStart(earliest) && isYearEnd(latest)) {
    const [from, to] = [earliest.slice(0, 4), latest.slice(0, 4)];
    return from === to ? from : `${from}–${to}`;
  }
  if (earliest.endsWith('-01') && latest === monthEnd(latest)) {
    const [from, to] = [formatMonth(locale, earliest), formatMonth(locale, latest)];
    return from === to ? from : getTranslator(locale, 'dates')('range', { from, to });
  }
  const [from, to] = [formatDay(locale, earliest), formatDay(locale, latest)];
  return getTranslator(locale, 'dates')('range', { from, to });
}

function openSpan(locale: Locale, { earliest, latest }: VagueDate): string {
  const t = getTranslator(locale, 'dates');
  if (latest) {
    return isYearEnd(latest)
      ? t('beforeYear', { year: String(Number(latest.slice(0, 4)) + 1) })
      : t('by', { date: formatDay(locale, latest) });
  }
  if (earliest) {
    return isYearStart(earliest)
      ? t('afterYear', { year: String(Number(earliest.slice(0, 4)) - 1) })
      : t('from', { date: formatDay(locale, earliest) });
  }
  return t('unknown');
}

/**
 * A vague date in words: `2017`, `March 2014`, `before 2017`, `about 2020`, `2011–2021`. In English
 * the record's own words win; the other languages say the same span in theirs.
 */
export function formatVagueDate(locale: Locale, date: VagueDate): string {
  if (date.words && locale === 'en') return date.words;
  const { earliest, latest } = date;
  const span = earliest && latest ? closedSpan(locale, earliest, latest) : openSpan(locale, date);
  if (!earliest && !latest) return span;
  const t = getTranslator(locale, 'dates');
  if (date.qualifier === 'ABOUT') return t('about', { date: span });
  if (date.qualifier === 'INFERRED') return t('inferred', { date: span });
  return span;
}

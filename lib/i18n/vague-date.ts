import { type Day, formatDay, formatMonth, formatSpan } from './format';
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
    const isOneMonth = earliest.slice(0, 7) === latest.slice(0, 7);
    return isOneMonth
      ? formatMonth(locale, earliest)
      : formatSpan(locale, earliest, latest, 'month');
  }
  return formatSpan(locale, earliest, latest, 'day');
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

/** The year of a vague date, or its years; in words where an end is open: `2014`, `2019–2020`, `before 2017`. */
export function formatYears(locale: Locale, date: VagueDate): string {
  const [from, to] = [date.earliest?.slice(0, 4), date.latest?.slice(0, 4)];
  if (!from || !to) return openSpan(locale, date);
  return from === to ? from : `${from}–${to}`;
}

/** The two days of a vague date in a language: `2017`, `March 2014`, `before 2017`, `about 2020`, `2011–2021`. */
function spanOf(locale: Locale, date: VagueDate): string {
  const { earliest, latest } = date;
  const span = earliest && latest ? closedSpan(locale, earliest, latest) : openSpan(locale, date);
  if (!earliest && !latest) return span;
  const t = getTranslator(locale, 'dates');
  if (date.qualifier === 'ABOUT') return t('about', { date: span });
  if (date.qualifier === 'INFERRED') return t('inferred', { date: span });
  return span;
}

const plain = (text: string) => text.replace(/\s*–\s*/g, '–').replace(/\s+/g, ' ');

/**
 * The record's own words for a date, in English, where they say more than its two days do ("29 September and
 * 19 November"); null where every language can say it by itself. Two days alone would make a span of them.
 */
export function dateWords(date: VagueDate): string | null {
  const { words } = date;
  return words && plain(words) !== plain(spanOf('en', date)) ? words : null;
}

/**
 * A vague date as text: the record's own words where they say more than the days (`dateWords`), in English
 * unless `translate` knows better; else the days in the reader's language. Pages show a `DateText`, which
 * marks the language.
 */
export function formatVagueDate(
  locale: Locale,
  date: VagueDate,
  translate: (words: string) => string = (words) => words,
): string {
  const words = dateWords(date);
  return words ? translate(words) : spanOf(locale, date);
}

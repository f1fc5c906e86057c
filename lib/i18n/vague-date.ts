import { type Day, formatDay, formatMonth, formatSpan } from './format';
import { type Locale, recordLocale } from './locales';
import { type Moment, type PlainDate, readPlainDate } from './plain-date';
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
  return earliest || latest ? qualify(locale, span, date.qualifier) : span;
}

function qualify(locale: Locale, span: string, qualifier: VagueDate['qualifier']): string {
  const t = getTranslator(locale, 'dates');
  if (qualifier === 'ABOUT') return t('about', { date: span });
  return qualifier === 'INFERRED' ? t('inferred', { date: span }) : span;
}

/** What plain words say, in a language: as exact at each end as they are. */
function spanOfWords(locale: Locale, { from, to, qualifier }: PlainDate): string {
  const date = { earliest: from?.first, latest: to?.last, qualifier };
  if (!from || !to || from.unit === to.unit) return spanOf(locale, date);
  const span = `${sayMoment(locale, from)} – ${sayMoment(locale, to)}`;
  return qualify(locale, span, qualifier);
}

function sayMoment(locale: Locale, { unit, first }: Moment): string {
  if (unit === 'year') return first.slice(0, 4);
  return unit === 'month' ? formatMonth(locale, first) : formatDay(locale, first);
}

/**
 * The record's own words for a date, in English, where they are a text ("29 September and 19 November"), which the
 * desk's queue of translations then holds (`lib/translations/texts.ts`); null where every language can say it by itself.
 */
export function dateWords({ words }: VagueDate): string | null {
  return words && !readPlainDate(words) ? words : null;
}

/**
 * A vague date as text: the record's own words, in English unless `translate` knows better; those that are no more
 * than days, months and years in the reader's language; without words its days. Pages show a `DateText`, which marks
 * the language.
 */
export function formatVagueDate(
  locale: Locale,
  date: VagueDate,
  translate: (words: string) => string = (words) => words,
): string {
  const { words } = date;
  if (!words) return spanOf(locale, date);
  const plain = readPlainDate(words);
  if (!plain) return translate(words);
  return locale === recordLocale ? words : spanOfWords(locale, plain);
}

import type { Locale } from './locales';

/** British English: day before month, as the bodies that write these documents do. */
const tags: Record<Locale, string> = { en: 'en-GB', ru: 'ru-RU', kk: 'kk-KZ' };

const made = new Map<string, unknown>();

/** Intl objects are costly to make and stateless: each is made once. */
function once<Formatter>(key: string, make: () => Formatter): Formatter {
  let formatter = made.get(key) as Formatter | undefined;
  if (!formatter) {
    formatter = make();
    made.set(key, formatter);
  }
  return formatter;
}

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return once(
    `date ${locale} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(tags[locale], options),
  );
}

/** A day in the world: `YYYY-MM-DD`, without an hour and without a time zone. */
export type Day = string;

/** Midnight in UTC, formatted in UTC: a day never becomes the one before it. */
const atMidnight = (day: Day) => new Date(`${day}T00:00:00Z`);

/**
 * CLDR shortens the word "year" in Russian and Kazakh; the full stop of `г.` would stand twice at
 * the end of a sentence, and official Kazakh writes `жылғы`.
 */
function withYearInFull(text: string): string {
  return withKazakhMonth(text).replace(/\sг\./g, '\u00a0года').replace(/\sж\./g, '\u00a0жылғы');
}

const kazakhMonths =
  'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' ');

/** Chromium knows Kazakh by name only, and writes `2026 M11 27`; Node and Firefox know its months. */
export function withKazakhMonth(text: string): string {
  return text.replace(/(\d{4}) M(\d\d)(?: (\d{1,2}))?/g, (_, year, month, day) => {
    const name = kazakhMonths[Number(month) - 1];
    return [`${year} ж.`, day, name].filter(Boolean).join(' ');
  });
}

/** `31 December 2019`, `31 декабря 2019 года`, `2019 жылғы 31 желтоқсан`. */
export function formatDay(locale: Locale, day: Day, length: 'long' | 'medium' = 'long'): string {
  const text = dateFormat(locale, { dateStyle: length, timeZone: 'UTC' }).format(atMidnight(day));
  return length === 'long' ? withYearInFull(text) : text;
}

/** `December 2019`, `декабрь 2019 года`, `2019 жылғы желтоқсан`. */
export function formatMonth(locale: Locale, day: Day): string {
  return withYearInFull(
    dateFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(atMidnight(day)),
  );
}

/** `13–22 September 2025`, `июнь – сентябрь 2025 года`: two days, or the months they lie in. */
export function formatSpan(locale: Locale, from: Day, to: Day, unit: 'day' | 'month'): string {
  const options = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const format = dateFormat(locale, unit === 'day' ? { ...options, day: 'numeric' } : options);
  return withYearInFull(format.formatRange(atMidnight(from), atMidnight(to)));
}

/** An instant (when something was published, changed, signed) on clocks that it names: `… at 21:41 GMT+5`. */
export function formatInstant(
  locale: Locale,
  instant: Date | string,
  timeZone: string,
  /** `long`: to the second, where the instant is cited. */
  length: 'short' | 'long' = 'short',
): string {
  const options = {
    ...({ year: 'numeric', month: 'long', day: 'numeric' } as const),
    ...({ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const),
    ...(length === 'long' && { second: '2-digit' as const }),
    timeZone,
  };
  return withYearInFull(dateFormat(locale, options).format(new Date(instant)));
}

/** The country's calendar day of an instant, as `YYYY-MM-DD`. */
export function dayOfInstant(instant: Date | string, timeZone: string): Day {
  const format = once(
    `day ${timeZone}`,
    () => new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }),
  );
  return format.format(new Date(instant));
}

/** Whole days from `day` to `today`; negative when `day` is still to come. */
export function daysBetween(day: Day, today: Day): number {
  return Math.round((atMidnight(today).getTime() - atMidnight(day).getTime()) / 86_400_000);
}

/** `214 days ago`, `yesterday`, `today`; the day it is counted from is given, never the server's. */
export function formatDaysAgo(locale: Locale, day: Day, today: Day): string {
  const format = once(
    `relative ${locale}`,
    () => new Intl.RelativeTimeFormat(tags[locale], { numeric: 'auto' }),
  );
  return format.format(-daysBetween(day, today), 'day');
}

export function formatNumber(
  locale: Locale,
  value: number,
  options: Intl.NumberFormatOptions = {},
): string {
  // Kazakh writes plain numbers as Russian does; Chromium does not know.
  const isKazakhNumber = locale === 'kk' && !options.style;
  return once(
    `number ${locale} ${JSON.stringify(options)}`,
    () => new Intl.NumberFormat(isKazakhNumber ? tags.ru : tags[locale], options),
  ).format(value);
}

/** `one, two and three`, `один, два и три`. */
export function formatList(locale: Locale, parts: readonly string[]): string {
  return once(
    `list ${locale}`,
    () => new Intl.ListFormat(tags[locale], { type: 'conjunction' }),
  ).format(parts);
}

const sizes = [
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
] as const;

/** `340 kB`, `1.2 MB`, `3.4 GB`: the size of a file, in decimal units as file managers show it. */
export function formatBytes(locale: Locale, bytes: number): string {
  const [unit, divisor] = sizes.find(([, from]) => bytes >= from) ?? ['byte', 1];
  return formatNumber(locale, bytes / divisor, {
    style: 'unit',
    unit,
    unitDisplay: bytes < 1e3 ? 'long' : 'short',
    maximumFractionDigits: bytes >= 1e6 ? 1 : 0,
  });
}

/** `45 seconds`, `3 hours`: how long something lasts, in the largest unit of which it has two. */
export function formatDuration(locale: Locale, seconds: number): string {
  const [unit, divisor] = durations.find(([, length]) => seconds >= 2 * length) ?? ['second', 1];
  const rounded = Math.round(seconds / divisor);
  return formatNumber(locale, rounded, { style: 'unit', unit, unitDisplay: 'long' });
}

const durations = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** `Kazakhstan`, `Казахстан`, `Қазақстан`, from the code in the address (`kz`). */
export function countryName(locale: Locale, code: string): string {
  const names = once(
    `region ${locale}`,
    () => new Intl.DisplayNames(tags[locale], { type: 'region', fallback: 'code' }),
  );
  return names.of(code.toUpperCase()) ?? code.toUpperCase();
}

/** The hour on the reader's own clock: `14:03`. Only in the browser, which knows that clock. */
export function formatTime(locale: Locale, instant: Date): string {
  return once(
    `time ${locale}`,
    () => new Intl.DateTimeFormat(tags[locale], { timeStyle: 'short' }),
  ).format(instant);
}

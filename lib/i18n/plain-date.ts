import type { Day } from './format';

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const names = month.slice(3, -1).split('|');
const day = '[1-9][0-9]?';
const year = '[12][0-9]{3}';
const moment = `(?:(?:${day} )?${month} ${year}|${year})`;
const dash = ' ?– ?';
const span = [
  moment,
  `${moment}${dash}${moment}`,
  `(?:${day} )?${month}${dash}(?:${day} )?${month} ${year}`,
  `${day}${dash}${day} ${month} ${year}`,
  `${year}–[0-9]{2}`,
].join('|');

/**
 * English words for a date that every language can say by itself, as a regular expression that JavaScript and the
 * database read alike: what it does not know is a text to be translated.
 */
export const plainDate = `^(?:(?:about )?(?:${span})(?: \\(inferred\\))?|(?:before|after) ${year})$`;
const known = new RegExp(plainDate);

/** A day, a month or a year, and where it ends. */
export interface Moment {
  unit: 'day' | 'month' | 'year';
  first: Day;
  last: Day;
}

/** What such words say. */
export interface PlainDate {
  from: Moment | null;
  to: Moment | null;
  qualifier: 'EXACT' | 'ABOUT' | 'INFERRED';
}

/** Reads such words: `May 2013 – 2025`; null for those that say anything else. */
export function readPlainDate(words: string): PlainDate | null {
  if (!known.test(words)) return null;
  const qualifier = words.startsWith('about ')
    ? 'ABOUT'
    : words.endsWith(' (inferred)')
      ? 'INFERRED'
      : 'EXACT';
  const [, open, edge] = /^(before|after) (.*)$/.exec(words) ?? [];
  if (edge) {
    const at = momentOf(String(Number(edge) + (open === 'before' ? -1 : 1)));
    return open === 'before'
      ? { from: null, to: at, qualifier }
      : { from: at, to: null, qualifier };
  }
  const [start = '', end = start] = words.replace(/^about | \(inferred\)$/g, '').split(/ ?– ?/);
  const century = /^\d\d$/.test(end) && /^\d{4}$/.test(start) ? start.slice(0, 2) : '';
  const to = momentOf(century + end);
  return { from: momentOf(start, to), to, qualifier };
}

/** What a beginning leaves out stands at its end: `25 March – 4 April 2014`. */
function momentOf(text: string, whole?: Moment): Moment {
  const parts = text.split(' ');
  const takeIf = (test: (part: string) => boolean) => parts.find(test);
  const [wholeYear = '', wholeMonth = '1'] = whole?.first.split('-') ?? [];
  const inYear = Number(takeIf((part) => /^\d{4}$/.test(part)) ?? wholeYear);
  const onDay = Number(takeIf((part) => /^\d{1,2}$/.test(part)) ?? 0);
  const name = takeIf((part) => names.includes(part));
  const place = name ? names.indexOf(name) : onDay ? Number(wholeMonth) - 1 : null;
  if (place === null) return { unit: 'year', first: iso(inYear, 0, 1), last: iso(inYear, 11, 31) };
  if (!onDay)
    return { unit: 'month', first: iso(inYear, place, 1), last: iso(inYear, place + 1, 0) };
  return { unit: 'day', first: iso(inYear, place, onDay), last: iso(inYear, place, onDay) };
}

const iso = (year: number, month: number, day: number): Day =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

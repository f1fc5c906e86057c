import { unseenIn } from '@/lib/forms/unseen-letters';

/**
 * Cells of files that go out and come back. A spreadsheet runs a cell that begins with = + - @ as a formula,
 * so such a text gets an apostrophe in front; a text that begins with apostrophes and then one of those
 * gets one more. What comes back loses exactly one, so that nothing is lost either way.
 */
const guarded = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A text as a cell that no spreadsheet runs. */
export function guardCell(text: string): string {
  return guarded.test(text) ? `'${text}` : text;
}

/** The text that `guardCell` was given. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && guarded.test(cell) ? cell.slice(1) : cell;
}

/** A text as it is compared and kept: the twin of the database's `plain_text()`. Empty where nothing is left. */
export function plainText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/^[ \t\n]+|[ \t\n]+$/g, '');
}

/** The beginning of a text that is too long, never with half of a pair at its end. */
export function beginningOf(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

/** The items of a cell that holds a list, one after a separator; each once, none empty. */
export function listOf(cell: string, separator: RegExp): string[] {
  const items = cell.split(separator).map((item) => plainText(item).replace(/\s+/g, ' '));
  return [...new Set(items.filter(Boolean))];
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A cell from a web page's export, with its character references resolved (`&#40;Unknown&#41;`). */
export function withoutEntities(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,6})|(\w{2,4}));/g, (whole, number, name) => {
    if (number === undefined) return named[name] ?? whole;
    const point = Number(number);
    const sign = point < 0x11_0000 ? String.fromCodePoint(point) : whole;
    return unseenIn(sign).length > 0 ? whole : sign;
  });
}

/** `31.12.2020` as ISO text: what spreadsheets in Russian and Kazakh make of a day. With dots the day comes first everywhere. */
const dotted = (cell: string) =>
  cell.replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (_, day, month, year) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );

/**
 * A day from a cell: ISO text (with or without a time), `31.12.2020`, or the number by which a spreadsheet counts days from
 * 30 December 1899. Null where it is neither, or no day that exists.
 */
export function readDay(cell: string): string | null {
  const iso =
    /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      dotted(cell),
    )?.[1];
  if (iso) {
    const date = new Date(`${iso}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
  }
  if (!/^\d{4,6}(\.\d+)?$/.test(cell)) return null;
  const serial = Math.floor(Number(cell));
  // 1 January 1930 to 31 December 2199: a year alone ("2014") is no serial that means anything.
  if (serial < 10_959 || serial > 109_939) return null;
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

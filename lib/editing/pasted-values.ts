import { CsvError, parse } from 'csv-parse/sync';
import type { FieldError } from '@/lib/forms/outcome';
import type { FormValues } from '@/lib/forms/state';

/** The columns of a table of values, as its first line names them. */
export const valueColumns = [
  'reference',
  'series',
  'country',
  'group',
  'from',
  'to',
  'period',
  'value',
  'category',
  'unit',
  'revision',
  'confidence',
  'note',
  'source',
  'place',
] as const;
type ValueColumn = (typeof valueColumns)[number];

/** What is wrong with a line; `field` is the form's field, or the column as it was written, or null. */
export interface LineProblem {
  line: number;
  field: string | null;
  error: FieldError;
}

/** A line of the table: its number as a spreadsheet shows it (the names of the columns are line 1). */
export interface ValueLine {
  line: number;
  cells: Partial<Record<ValueColumn, string>>;
}

/** More belongs into an import. */
export const mostValues = 500;

/** Reads what was copied out of a spreadsheet (tabs) or a CSV file (commas or semicolons). */
export function readValueLines(text: string): { lines: ValueLine[]; problems: LineProblem[] } {
  const first = text.trimStart().split(/\r\n|\n|\r/, 1)[0] ?? '';
  const delimiter = ['\t', ';', ','].find((one) => first.includes(one)) ?? '\t';
  let rows: string[][];
  try {
    rows = parse(text.trimStart(), { delimiter, relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error.lines) || 1;
    return { lines: [], problems: [{ line, field: null, error: { code: 'quotes' } }] };
  }
  const [head = [], ...rest] = rows;
  const names = head.map((name) => name.trim().toLowerCase());
  const known = (name: string): name is ValueColumn => valueColumns.some((one) => one === name);
  const lines = rest
    .map((row, number) => ({
      line: number + 2,
      cells: Object.fromEntries(
        names.flatMap((name, column) => (known(name) ? [[name, (row[column] ?? '').trim()]] : [])),
      ),
    }))
    .filter(({ cells }) => Object.values(cells).some(Boolean));
  const problems: LineProblem[] = names
    .filter((name) => name !== '' && !known(name))
    .map((name) => ({ line: 1, field: name, error: { code: 'column' } }));
  if (!names.includes('from') || !(names.includes('value') || names.includes('category')))
    problems.push({ line: 1, field: null, error: { code: 'columnsNeeded' } });
  else if (lines.length === 0) problems.push({ line: 2, field: null, error: { code: 'required' } });
  if (lines.length > mostValues)
    problems.push({
      line: mostValues + 2,
      field: null,
      error: { code: 'tooMany', max: mostValues },
    });
  return { lines, problems };
}

/** The indicator that the values belong to, with what a line may leave out. */
export interface ValueOwner {
  key: string;
  unit: string;
  confidence: string;
  /** The code of its country. */
  countryCode: string;
}

/**
 * A line as the form of a value would say it, and the reference that follows from it where none is given:
 * `KZ-I01-2023`, with series and place where they are not the usual ones.
 */
export function answersOf(
  { cells }: ValueLine,
  owner: ValueOwner,
): { answers: FormValues; newKey: string } {
  const { series = '', country = '', group = '', from = '', to = '', note = '' } = cells;
  const isYear = /^\d{4}$/.test(from) && (to === '' || to === from);
  const code = country.toLowerCase();
  const place = code || (group ? inKey(group) : '');
  const earliest = asDay(from, '01-01');
  const parts = [
    owner.key,
    earliest.slice(0, 4),
    series === 'value' ? '' : inKey(series),
    place === owner.countryCode ? '' : place,
  ];
  return {
    newKey: cells.reference || parts.filter(Boolean).join('-'),
    answers: {
      indicatorId: owner.key,
      series: series || 'value',
      countryCode: code || (group ? '' : owner.countryCode),
      groupName: group,
      'period.earliest': earliest,
      'period.latest': asDay(to || from, '12-31'),
      'period.qualifier': 'EXACT',
      'period.words': cells.period || (isYear ? from : ''),
      value: cells.value ?? '',
      category: cells.category ?? '',
      unit: cells.unit || owner.unit,
      revision: inCode(cells.revision) || 'AS_REPORTED',
      note,
      conflictNote: '',
      confidence: inCode(cells.confidence) || owner.confidence,
      'citations.0.sourceId': cells.source ?? '',
      'citations.0.locator': cells.place ?? '',
    },
  };
}

/**
 * The form of a value that exists already, with what a line says anew: an empty cell leaves what is there,
 * and so does a cell that says the same period.
 */
export function withCells({ cells }: ValueLine, fresh: FormValues, now: FormValues): FormValues {
  const says = (...columns: ValueColumn[]) => columns.some((column) => cells[column]);
  const take = (...names: string[]) =>
    Object.fromEntries(names.map((name) => [name, fresh[name] ?? '']));
  const isSamePeriod = ['period.earliest', 'period.latest'].every(
    (name) => now[name] === fresh[name],
  );
  return {
    ...now,
    ...(says('series') && take('series')),
    ...(says('country', 'group') && take('countryCode', 'groupName')),
    ...(isSamePeriod
      ? says('period') && take('period.words')
      : take('period.earliest', 'period.latest', 'period.qualifier', 'period.words')),
    ...(says('value', 'category') && take('value', 'category')),
    ...(says('unit') && take('unit')),
    ...(says('revision') && take('revision')),
    ...(says('confidence') && take('confidence')),
    ...(says('note') && take('note')),
    ...(says('source') && citation(cells, now)),
  };
}

/** A source that is cited already keeps its line; another one gets the next. */
function citation({ source = '', place }: ValueLine['cells'], now: FormValues): FormValues {
  const sources = Object.keys(now).filter((name) => /^citations\.\d+\.sourceId$/.test(name));
  const known = sources.findIndex((name) => now[name] === source);
  const at = `citations.${known < 0 ? sources.length : known}`;
  return { [`${at}.sourceId`]: source, ...(place && { [`${at}.locator`]: place }) };
}

/** `2023` is a whole year; `31.12.2023` is how spreadsheets in Russian and Kazakh show a day. */
function asDay(text: string, ofYear: string): string {
  if (/^\d{4}$/.test(text)) return `${text}-${ofYear}`;
  const [, day, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text) ?? [];
  return year ? `${year}-${month}-${day}` : text;
}

const inCode = (text = '') =>
  text
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_');
const inKey = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

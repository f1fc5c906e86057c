/** A value as COPY writes it. Days, instants, ids and enum values are texts. */
export type Value = string | number | boolean | null | readonly string[];
export type Row = readonly Value[];

/** The rows of one table; they are made while they are written, and may be asked for once. */
export type Table = { name: string; columns: readonly string[]; rows: Iterable<Row> };

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function field(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value : `{${value.map(quoted).join(',')}}`;
  return text.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character);
}

function quoted(element: string): string {
  return `"${element.replace(/["\\]/g, '\\$&')}"`;
}

/** A row in the text format of PostgreSQL's COPY, with its line's end. */
export function copyLine(row: Row): string {
  return `${row.map(field).join('\t')}\n`;
}

import 'server-only';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Encoding } from './encoding';
import { FileProblem } from './problems';

/** A row of a file: its number as a spreadsheet shows it (the header is 1), and its cells. */
export type FileRow = { line: number; cells: string[] };

/** The most signs that a row may have, in any kind of file. */
export const longestRecord = 1_000_000;

/**
 * The rows of a text file, read as a stream. Lines may end in LF, CRLF or a bare CR, and cells may hold
 * line ends in quotes. Empty lines are counted and left out.
 */
export async function* readCsv(
  file: string,
  { encoding, delimiter }: { encoding: Encoding; delimiter: string },
): AsyncGenerator<FileRow> {
  const parser = parse({
    delimiter,
    relax_column_count: true,
    max_record_size: longestRecord,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  const text = Readable.from(decoded(file, encoding));
  text.once('error', (error) => parser.destroy(error));
  text.pipe(parser);
  let line = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      line += 1;
      if (cells.length > 1 || cells[0]?.trim()) yield { line, cells };
    }
  } catch (error) {
    throw asProblem(error);
  } finally {
    text.destroy();
    parser.destroy();
  }
}

/** The reader is ahead of whoever takes its rows: only it knows at which one it stopped. */
function asProblem(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = Number(error.records) + 1;
  return new FileProblem(error.code === 'CSV_MAX_RECORD_SIZE' ? 'recordTooLong' : 'quotes', line);
}

/** A file's text, piece by piece; the mark at its beginning is left out. */
export async function* decoded(
  file: string,
  encoding: Encoding,
  end?: number,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' && end === undefined });
  try {
    const options = end === undefined ? {} : { end };
    for await (const bytes of createReadStream(file, { highWaterMark: 262_144, ...options })) {
      const text = decoder.decode(bytes, { stream: true });
      if (text) yield text;
    }
    const rest = end === undefined ? decoder.decode() : '';
    if (rest) yield rest;
  } catch (error) {
    throw error instanceof TypeError ? new FileProblem('encoding') : error;
  }
}

/** The sign between the cells: the one that the first line has most of, outside quotes. */
export function delimiterOf(text: string): string {
  const counts = new Map([',', ';', '\t', '|'].map((sign) => [sign, 0]));
  let isQuoted = false;
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && /[\r\n]/.test(sign)) break;
    else if (!isQuoted && counts.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] > 0 ? best[0] : ',';
}

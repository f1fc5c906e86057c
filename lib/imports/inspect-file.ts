import 'server-only';
import { createReadStream } from 'node:fs';
import type { ImportLayout } from '@/lib/db/generated/enums';
import { withoutUnseen } from '@/lib/forms/unseen-letters';
import { type Bytes, type Encoding, encodingOf, kindOf, tellingAt } from './encoding';
import type { Field } from './fields';
import { isHintRow, mapColumns, recogniseLayout } from './layouts';
import { FileProblem } from './problems';
import { decoded, delimiterOf, type FileRow, readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';

/** How a file is read. */
export type FileFormat = { format: 'csv' | 'xlsx'; encoding: Encoding; delimiter: string };

/** What a first look at a file has found. */
export type Inspection = FileFormat & {
  /** Whether the bytes prove the encoding, or it is the likeliest. */
  isSure: boolean;
  header: string[];
  layout: ImportLayout | null;
  mapping: (Field | '')[];
};

export const mostColumns = 200;

/** Looks at all bytes of a file and at its first rows. Throws a FileProblem when it cannot be one of ours. */
export async function inspectFile(file: string, chosen?: Partial<FileFormat>): Promise<Inspection> {
  const bytes = await scan(file);
  if (bytes.size === 0) throw new FileProblem('empty');
  const kind = kindOf(bytes);
  if (kind === 'old-excel') throw new FileProblem('oldExcel');
  if (kind === 'binary') throw new FileProblem('notText');
  const guess = encodingOf(bytes);
  const encoding = kind === 'zip' ? 'utf-8' : (chosen?.encoding ?? guess.encoding);
  const format = kind === 'zip' ? ('xlsx' as const) : ('csv' as const);
  const delimiter =
    chosen?.delimiter ?? (format === 'csv' ? await findDelimiter(file, encoding) : ',');
  const header = await readHeader(file, { format, encoding, delimiter });
  const layout = recogniseLayout(header);
  const mapping = layout ? mapColumns(layout, header) : header.map(() => '' as const);
  return {
    format,
    encoding,
    delimiter,
    isSure: kind === 'zip' || guess.isSure,
    header,
    layout,
    mapping,
  };
}

/** All rows of a file, its header first. */
export function readFileRows(file: string, format: FileFormat): AsyncGenerator<FileRow> {
  return format.format === 'xlsx' ? readXlsx(file) : readCsv(file, format);
}

/** So many rows are looked through for letters by which an encoding can be judged. */
const mostLookedAt = 20_000;

/**
 * The first rows after the header, for a person to see whether letters and columns are right; with `isTelling` the first
 * ones that hold letters which other encodings read otherwise, as far as there are any.
 */
export async function previewRows(
  file: string,
  format: FileFormat,
  {
    layout,
    count,
    isTelling = false,
  }: { layout: ImportLayout | null; count: number; isTelling?: boolean },
): Promise<FileRow[]> {
  const first: FileRow[] = [];
  const telling: FileRow[] = [];
  let seen = 0;
  for await (const row of readFileRows(file, format)) {
    seen += 1;
    if (seen === 1 || (layout && isHintRow(layout, row.cells))) continue;
    if (isTelling && row.cells.some((cell) => tellingAt(cell) >= 0)) telling.push(row);
    else if (first.length < count) first.push(row);
    const isEnough = isTelling ? telling.length === count : first.length === count;
    if (isEnough || seen > mostLookedAt) break;
  }
  const others = first.slice(0, count - telling.length);
  return [...others, ...telling].sort((one, other) => one.line - other.line);
}

async function readHeader(file: string, format: FileFormat): Promise<string[]> {
  for await (const { cells } of readFileRows(file, format)) {
    const header = cells.map((cell) => withoutUnseen(cell).trim());
    while (header.at(-1) === '') header.pop();
    if (header.length > mostColumns) throw new FileProblem('tooManyColumns', 1);
    if (header.every((name) => !name)) break;
    return header;
  }
  throw new FileProblem('noHeader');
}

async function findDelimiter(file: string, encoding: Encoding): Promise<string> {
  let text = '';
  for await (const piece of decoded(file, encoding, 65_535)) text += piece;
  return delimiterOf(text);
}

/** One pass over all bytes, in pieces. */
async function scan(file: string): Promise<Bytes> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const found = {
    isUtf8: true,
    zeros: [0, 0] as [number, number],
    size: 0,
    hasLf: false,
    hasCr: false,
  };
  let head: Uint8Array = new Uint8Array();
  const sample: Buffer[] = [];
  let [sampled, sampleFrom] = [0, 0];
  for await (const chunk of createReadStream(file, { highWaterMark: 262_144 })) {
    const bytes = chunk as Buffer;
    if (found.size === 0) head = bytes.subarray(0, 16);
    if (found.isUtf8) found.isUtf8 = accepts(utf8, bytes);
    for (let place = 0; place < bytes.length; place += 1) {
      const byte = bytes[place] ?? 0;
      if (byte === 0) found.zeros[(found.size + place) % 2 === 0 ? 0 : 1] += 1;
      else if (byte === 10) found.hasLf = true;
      else if (byte === 13) found.hasCr = true;
      else if (byte > 127 && sampled < 65_536 && found.size + place >= sampleFrom) {
        const piece = bytes.subarray(Math.max(0, place - 8), place + 24);
        sample.push(piece, Buffer.from(' '));
        sampled += piece.length;
        sampleFrom = found.size + place + 24;
      }
    }
    found.size += bytes.length;
  }
  if (found.isUtf8) found.isUtf8 = accepts(utf8);
  const { isUtf8, zeros, size, hasLf, hasCr } = found;
  return {
    head,
    isUtf8,
    zeros,
    size,
    sample: Buffer.concat(sample),
    hasBareReturns: hasCr && !hasLf,
  };
}

function accepts(decoder: TextDecoder, bytes?: Buffer): boolean {
  try {
    decoder.decode(bytes, { stream: bytes !== undefined });
    return true;
  } catch {
    return false;
  }
}

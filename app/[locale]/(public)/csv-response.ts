import { Readable } from 'node:stream';
import { settings } from '@/lib/env';
import { ignoredWords } from '@/lib/explorer/ignored-words';
import { writeXlsx } from '@/lib/exports/write-xlsx';
import { getTranslator } from '@/lib/i18n/translator';
import { type CsvFrame, csvChunk, sheetRows } from '@/lib/reports/csv';
import { type ExportRow, exportReport } from '@/lib/reports/queries/get-report';
import type { OpenSelection } from './open-selection';

/**
 * Refuses a file that would not hold what its address asks: a page can say what it leaves out, the rows of a
 * file cannot. Null when everything was understood.
 */
export function refuseMisread({
  locale,
  ignored,
}: Pick<OpenSelection, 'locale' | 'ignored'>): Response | null {
  if (ignored.length === 0) return null;
  const text = getTranslator(locale, 'explorer')('refused', { list: ignoredWords(ignored) });
  return new Response(`${text}\n`, {
    status: 400,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Language': locale,
      'Cache-Control': 'no-cache',
    },
  });
}

/**
 * The selection as a file that is sent while it is made, so that a large one needs little memory.
 * @param rows which of them; else all
 */
export function csvResponse(
  selection: OpenSelection,
  name: string,
  rows: AsyncGenerator<ExportRow[]> = rowsOf(selection),
): Response {
  const frame = frameOf(selection);
  const chunks = csvChunks();
  async function* csvChunks(): AsyncGenerator<string> {
    let isFirst = true;
    for await (const some of rows) {
      yield csvChunk(some, frame, isFirst);
      isFirst = false;
    }
    if (isFirst) yield csvChunk([], frame, true);
  }
  const encoder = new TextEncoder();
  const body = new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
  return new Response(body, { headers: headersOf(selection, name, 'csv') });
}

/** The same lines as a workbook. */
export function xlsxResponse(selection: OpenSelection, name: string): Response {
  const rows = sheetRows(rowsOf(selection), frameOf(selection));
  return new Response(
    Readable.toWeb(writeXlsx([{ name: 'Qadam', rows }])) as unknown as ReadableStream,
    {
      headers: headersOf(selection, name, 'xlsx'),
    },
  );
}

const rowsOf = ({ question, since, columns }: OpenSelection) =>
  exportReport(question, since.day, columns);

/** What every line of a file repeats, and which columns it has. */
function frameOf({ locale, country, since, asOf, knownAt, columns }: OpenSelection): CsvFrame {
  const origin = settings().url;
  return { locale, country: country.code, asOf, knownAt, since: since.day, origin, columns };
}

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

function headersOf({ country, asOf }: OpenSelection, name: string, format: keyof typeof types) {
  return {
    'Content-Type': types[format],
    'Content-Disposition': `attachment; filename="qadam-${country.code}-${name}-${asOf}.${format}"`,
    'Cache-Control': 'no-cache',
    'X-Robots-Tag': 'noindex',
  };
}

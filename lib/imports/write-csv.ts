import 'server-only';
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';

/** Rows as RFC 4180 has them, with the mark without which Excel misreads Cyrillic; made while it is sent. */
export function writeCsv(rows: AsyncIterable<readonly string[]>): Readable {
  return Readable.from(pieces(rows));
}

async function* pieces(rows: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  let waiting: (readonly string[])[] = [];
  let isFirst = true;
  const piece = () => {
    const text = stringify(waiting as string[][], {
      bom: isFirst,
      record_delimiter: 'windows',
      quoted_match: /[\r\n]/,
    });
    isFirst = false;
    waiting = [];
    return text;
  };
  for await (const row of rows) {
    waiting.push(row);
    if (waiting.length === 200) yield piece();
  }
  if (waiting.length > 0) yield piece();
}

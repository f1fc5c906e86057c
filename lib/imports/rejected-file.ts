import 'server-only';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import type { Encoding } from './encoding';
import { importFile } from './import-folder';
import { readFileRows } from './inspect-file';
import type { FileRow } from './read-csv';

type Read = { id: string; format: string; encoding: string; delimiter: string };

/** Where a batch's rejected rows stay after its file has gone, one row as JSON a line. */
const rejectedFile = (batchId: string) => `${importFile(batchId)}.rejected`;

const isThere = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

/** Keeps the rejected rows of a batch's file, in order, so that they can still be mended when it is gone. */
export async function keepRejected(
  batch: Read,
  rejected: AsyncIterable<{ line: number }>,
): Promise<void> {
  if (!(await isThere(importFile(batch.id)))) return;
  const target = createWriteStream(rejectedFile(batch.id), { mode: 0o600 });
  for await (const { row } of withCells(fromUpload(batch), rejected)) {
    if (!target.write(`${JSON.stringify(row)}\n`)) await once(target, 'drain');
  }
  target.end();
  await finished(target);
}

/** Where rejected rows can be read: the file, or what was kept of it; null where neither is on this server. */
export async function openRows(batch: Read): Promise<AsyncGenerator<FileRow> | null> {
  if (await isThere(importFile(batch.id))) return fromUpload(batch);
  return (await isThere(rejectedFile(batch.id))) ? fromKept(batch.id) : null;
}

/** Each of some lines with its row; both come in the order of the file, and neither is held in memory. */
export async function* withCells<Line extends { line: number }>(
  rows: AsyncGenerator<FileRow>,
  lines: AsyncIterable<Line>,
): AsyncGenerator<{ one: Line; row: FileRow }> {
  try {
    for await (const one of lines) {
      let next = await rows.next();
      while (!next.done && next.value.line < one.line) next = await rows.next();
      if (next.done) return;
      if (next.value.line === one.line) yield { one, row: next.value };
    }
  } finally {
    await rows.return(undefined);
  }
}

function fromUpload(batch: Read): AsyncGenerator<FileRow> {
  return readFileRows(importFile(batch.id), {
    format: batch.format as 'csv' | 'xlsx',
    encoding: batch.encoding as Encoding,
    delimiter: batch.delimiter,
  });
}

async function* fromKept(batchId: string): AsyncGenerator<FileRow> {
  for await (const line of createInterface({ input: createReadStream(rejectedFile(batchId)) }))
    yield JSON.parse(line) as FileRow;
}

import 'server-only';
import { access } from 'node:fs/promises';
import { db } from '@/lib/db/client';
import type { ImportBatchModel } from '@/lib/db/generated/models';
import type { JobContext } from '@/lib/jobs/types';
import type { Encoding } from '../encoding';
import type { Field } from '../fields';
import { importFile } from '../import-folder';
import { readFileRows } from '../inspect-file';
import { isHintRow } from '../layouts';
import { FileProblem } from '../problems';
import { readRow } from '../read-row';
import { failBatch, stopAtLastTry } from './fail-batch';
import { insertRows, type RowToInsert } from './insert-rows';
import { longTransaction, showProgress } from './long-transaction';
import { NameCollector, saveNames } from './name-collector';
import { planBatch } from './plan-batch';
import { resolveNames } from './resolve-names';

/** Few enough that the program needs little memory for a portion; more of them are no faster (bench/README.md). */
const atOnce = 200;
const mostRows = 1_000_000;

/** The job of a dry run: reads the file, puts its rows on the stage, resolves names and plans. Begun again it starts anew. */
export async function stageImport(
  { batchId, isReading }: { batchId: string; isReading: boolean },
  context: JobContext,
): Promise<void> {
  const batch = await db.importBatch.findUnique({ where: { id: batchId } });
  if (batch?.state !== 'STAGING') return;
  try {
    if (isReading) {
      await clearStage(batchId);
      await readRows(batch, context);
      await resolveNames(batchId);
    }
    await planBatch(batchId);
  } catch (error) {
    if (!(error instanceof FileProblem)) {
      await stopAtLastTry('stageImport', batchId, context.attempt);
      throw error;
    }
    await failBatch(batchId, 'UPLOADED', { code: error.code, line: error.line });
  }
}

async function clearStage(batchId: string): Promise<void> {
  await longTransaction(async (tx) => {
    await tx.$executeRaw`DELETE FROM import_plans WHERE batch_id = ${batchId}::uuid`;
    await tx.$executeRaw`DELETE FROM import_rows WHERE batch_id = ${batchId}::uuid`;
    await tx.$executeRaw`DELETE FROM import_names WHERE batch_id = ${batchId}::uuid`;
  });
}

async function readRows(batch: ImportBatchModel, context: JobContext): Promise<void> {
  const { id, layout, header } = batch;
  if (!layout) throw new FileProblem('noHeader');
  const file = importFile(id);
  // Another instance may have taken the file, with a data folder of its own.
  await access(file).catch(() => {
    throw new FileProblem('missing');
  });
  const format = {
    format: batch.format as 'csv' | 'xlsx',
    encoding: batch.encoding as Encoding,
    delimiter: batch.delimiter,
  };
  const reading = { layout, header, mapping: batch.mapping as (Field | '')[] };
  const names = new NameCollector();
  let waiting: RowToInsert[] = [];
  let [count, isHeader, isFirst] = [0, true, true];
  // The database writes one portion while the next is read.
  let writing: Promise<void> = Promise.resolve();
  const flush = async () => {
    await writing;
    context.signal.throwIfAborted();
    writing = insertRows(id, waiting);
    // Whoever awaits it learns of a failure; until then it is not one that nobody heard.
    writing.catch(() => undefined);
    waiting = [];
    await showProgress(id, count, 0);
    await context.progress(count, 0);
  };
  for await (const { line, cells } of readFileRows(file, format)) {
    if (isHeader) {
      isHeader = false;
      continue;
    }
    const isHint = isFirst && isHintRow(layout, cells);
    isFirst = false;
    if (isHint) continue;
    const { row, document } = readRow(reading, line, cells);
    row.country ??= batch.countryCode;
    row.document ??= batch.documentSlug;
    names.add(row, document);
    waiting.push(row);
    count += 1;
    if (count > mostRows) throw new FileProblem('tooManyRows', line);
    if (waiting.length === atOnce) await flush();
  }
  if (count === 0) throw new FileProblem('noRows');
  await flush();
  await writing;
  await saveNames(id, names);
}

import { createHash, randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Sql } from 'postgres';
import type { Viewer } from '@/lib/accounts/types';
import type { Field } from '@/lib/imports/fields';
import { importFile } from '@/lib/imports/import-folder';
import { inspectFile } from '@/lib/imports/inspect-file';
import { applyImport } from '@/lib/imports/mutations/apply-batch';
import { createBatch } from '@/lib/imports/mutations/create-batch';
import { requestApplication, requestUndo } from '@/lib/imports/mutations/decide-batch';
import { readBatch } from '@/lib/imports/mutations/request-dry-run';
import { stageImport } from '@/lib/imports/mutations/stage-batch';
import { undoImport } from '@/lib/imports/mutations/undo-batch';
import type { BatchReading } from '@/lib/imports/schema';
import { value } from './small-desk';

/** What the queue gives a job. */
export const jobContext = () => ({
  progress: async () => undefined,
  signal: new AbortController().signal,
  attempt: 1,
});

/** Imports as people make them, without the pages and the queue in between. */
export function smallImport(sql: Sql, { editor, reviewer }: { editor: Viewer; reviewer: Viewer }) {
  const batchOf = async (batchId: string) => {
    const [row] = await sql`SELECT * FROM import_batches WHERE id = ${batchId}`;
    if (!row) throw new Error('there is no such batch');
    return row;
  };
  const choiceOf = async (batchId: string) => ({
    batchId,
    version: Number((await batchOf(batchId)).version),
  });

  /** Uploads a file as the editor would; the batch's id. */
  async function upload(content: string | Uint8Array, fileName = 'file.csv'): Promise<string> {
    const id = randomUUID();
    const bytes = Buffer.from(content);
    await mkdir(path.dirname(importFile(id)), { recursive: true });
    await writeFile(importFile(id), bytes);
    const sha256 = createHash('sha256').update(bytes).digest();
    const file = { id, fileName, size: bytes.length, sha256 };
    value(await createBatch(editor, file, await inspectFile(importFile(id))));
    return id;
  }

  /** The editor's dry run, and its job. */
  async function tryOut(batchId: string, other: Partial<BatchReading> = {}): Promise<void> {
    const batch = await batchOf(batchId);
    const reading: BatchReading = {
      ...(await choiceOf(batchId)),
      encoding: batch.encoding,
      delimiter: batch.delimiter,
      layout: batch.layout,
      shownLayout: batch.layout,
      mapping: batch.mapping as (Field | '')[],
      countryCode: '',
      documentSlug: '',
      sourceNote: batch.source_note,
      licenceNote: batch.licence_note,
      next: 'try',
      ...other,
    };
    value(await readBatch(editor, reading));
    await stageImport({ batchId, isReading: true }, jobContext());
  }

  async function dryRun(content: string | Uint8Array, other: Partial<BatchReading> = {}) {
    const batchId = await upload(content);
    await tryOut(batchId, other);
    return { batchId, ...(await readPlan(batchId)) };
  }

  async function readPlan(batchId: string) {
    const { counts, failure, state } = await batchOf(batchId);
    const rows = await sql`SELECT line, outcome, reference, before, after, problems
      FROM import_plans WHERE batch_id = ${batchId} ORDER BY line`;
    return { counts, failure, state, rows: rows.map((row) => ({ ...row })) };
  }

  async function apply(batchId: string, withoutRejected = false): Promise<void> {
    value(await requestApplication(reviewer, { ...(await choiceOf(batchId)), withoutRejected }));
    await applyImport({ batchId, accountId: reviewer.accountId }, jobContext());
  }

  async function undo(batchId: string): Promise<void> {
    value(await requestUndo(reviewer, await choiceOf(batchId)));
    await undoImport({ batchId, accountId: reviewer.accountId }, jobContext());
  }

  return { upload, tryOut, dryRun, readPlan, apply, undo, batchOf, choiceOf };
}

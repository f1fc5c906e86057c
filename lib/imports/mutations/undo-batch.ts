import 'server-only';
import { recordEvents } from '@/lib/audit/mutations';
import { db, type Transaction } from '@/lib/db/client';
import type { ImportBatchModel } from '@/lib/db/generated/models';
import type { JobContext } from '@/lib/jobs/types';
import { importedEvent } from '../imported-events';
import { listDependants } from '../queries/list-dependants';
import { assignments, writeWhole } from './apply-slice';
import { archiveMade } from './archive-made';
import { failBatch, stopAtLastTry } from './fail-batch';
import { unlinkMeasures } from './link-measures';
import { longTransaction, showProgress } from './long-transaction';

const sliceSize = 5_000;

class DependedOn extends Error {}

/** What an undone batch's recommendations say of their end; the file can bring them back. */
export const undoneReason = (number: number) => `batch ${number} undone`;

/** The job that takes a whole batch back, or nothing of it: what it made is archived, what it changed is as before. */
export async function undoImport(
  { batchId, accountId }: { batchId: string; accountId: string },
  context: JobContext,
): Promise<void> {
  const batch = await db.importBatch.findUnique({ where: { id: batchId } });
  if (batch?.state !== 'UNDOING') return;
  try {
    await longTransaction(async (tx) => {
      await tx.$executeRaw`
        SELECT 1 FROM recommendations WHERE id IN (
          SELECT recommendation_id FROM import_effects WHERE batch_id = ${batchId}::uuid) ORDER BY id FOR UPDATE`;
      if ((await listDependants(batchId, 1, tx)).total > 0) throw new DependedOn();
      const effects = await tx.$queryRaw<{ id: string }[]>`
        SELECT recommendation_id AS id FROM import_effects WHERE batch_id = ${batchId}::uuid ORDER BY 1`;
      await writeWhole(tx);
      await unlinkMeasures(tx, { batchId, accountId });
      for (let from = 0; from < effects.length; from += sliceSize) {
        context.signal.throwIfAborted();
        const ids = effects.slice(from, from + sliceSize).map(({ id }) => id);
        await undoSlice(tx, batch, accountId, ids);
        await showProgress(batchId, from + ids.length, effects.length);
        await context.progress(from + ids.length, effects.length);
      }
      await finish(tx, batch, accountId);
    });
  } catch (error) {
    if (!(error instanceof DependedOn)) {
      await stopAtLastTry('undoImport', batchId, context.attempt);
      throw error;
    }
    await failBatch(batchId, 'APPLIED', { code: 'dependants' });
  }
}

/** The values of before come from the history, where a text that was withheld since is no longer. */
async function undoSlice(
  tx: Transaction,
  batch: ImportBatchModel,
  accountId: string,
  ids: string[],
): Promise<void> {
  const reason = undoneReason(batch.number);
  await tx.$executeRaw`
    WITH t AS MATERIALIZED (
      SELECT e.recommendation_id AS id, e.outcome <> 'CHANGED' AS goes, h.before AS after, h.after AS before
      FROM import_effects e CROSS JOIN ${importedEvent}
      WHERE e.batch_id = ${batch.id}::uuid AND e.recommendation_id = ANY (${ids}::uuid[])),
    changed AS (
      UPDATE recommendations m SET ${assignments}, version = m.version + 1,
        addressee_id = coalesce((t.after ->> 'addresseeId')::uuid, m.addressee_id),
        archived_at = CASE WHEN t.goes THEN ${batch.publishingAt}::timestamptz END,
        archived_reason = CASE WHEN t.goes THEN ${reason} END
      FROM t WHERE m.id = t.id),
    bodies_gone AS (
      DELETE FROM recommendation_bodies l USING t
      WHERE t.after ? 'bodies' AND l.recommendation_id = t.id AND NOT t.after -> 'bodies' ? l.body_id::text),
    bodies_come AS (
      INSERT INTO recommendation_bodies (recommendation_id, body_id)
      SELECT t.id, s::uuid FROM t, jsonb_array_elements_text(t.after -> 'bodies') s ON CONFLICT DO NOTHING),
    themes_gone AS (
      DELETE FROM recommendation_themes l USING t
      WHERE t.after ? 'themes' AND l.recommendation_id = t.id AND NOT t.after -> 'themes' ? l.theme_id::text),
    themes_come AS (
      INSERT INTO recommendation_themes (recommendation_id, theme_id)
      SELECT t.id, s::uuid FROM t, jsonb_array_elements_text(t.after -> 'themes') s ON CONFLICT DO NOTHING),
    -- What the source said is forgotten with it: importing it again brings it back.
    origins AS (
      UPDATE recommendation_origins o SET digests = '{}' FROM t WHERE o.recommendation_id = t.id)
    INSERT INTO audit_events (subject_kind, subject_id, account_id, action, before, after)
    SELECT 'recommendation', t.id, ${accountId}::uuid, 'undo_import',
      CASE WHEN t.goes THEN jsonb_build_object('archivedAt', NULL, 'archivedReason', NULL)
           ELSE (SELECT jsonb_object_agg(key, value) FROM jsonb_each(t.before) WHERE t.after ? key) END,
      CASE WHEN t.goes THEN jsonb_build_object('archivedAt', ${batch.publishingAt}::timestamptz, 'archivedReason', ${reason}::text)
           ELSE t.after END
    FROM t`;
}

async function finish(tx: Transaction, batch: ImportBatchModel, accountId: string): Promise<void> {
  const reason = undoneReason(batch.number);
  await archiveMade(tx, { batchId: batch.id, accountId, reason });
  const after = await tx.importBatch.update({
    where: { id: batch.id, state: 'UNDOING' },
    data: {
      state: 'UNDONE',
      undoneById: accountId,
      undoneAt: batch.publishingAt,
      publishingAt: null,
      version: { increment: 1 },
    },
  });
  await recordEvents(tx, [
    { kind: 'import_batch', id: batch.id, accountId, action: 'undo', before: batch, after },
  ]);
}

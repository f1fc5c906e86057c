import 'server-only';
import { db, type Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { importedEvent, isLinkedByBatch } from '../imported-events';

/** What has come to rest on a batch's recommendations since: while there is any, it cannot be undone. */
export type Dependant = {
  reference: string;
  /** The number of the later batch, where one that was not undone changed it. */
  batch: number | null;
  why:
    | 'batch'
    | 'changed'
    | 'assessed'
    | 'drafted'
    | 'verified'
    | 'evidence'
    | 'measure'
    | 'ask'
    | 'subPoint'
    | 'readers'
    | 'named';
};

/** The first recommendations of a batch that something depends on, and how many there are. */
export async function listDependants(
  batchId: string,
  limit: number,
  within: Pick<Transaction, '$queryRaw'> = db,
): Promise<{ total: number; first: Dependant[] }> {
  const found = await within.$queryRaw<(Dependant & { total: number })[]>`
    WITH e AS (
      -- What a later batch changed and took back has two versions more and is as it was.
      SELECT r.id, r.reference, e.recommendation_id, e.version, e.outcome <> 'CHANGED' AS goes, l.batch,
        r.archived_at IS NOT NULL OR r.version <> e.version + 2 * l.undone + l.standing AS is_changed
      FROM import_effects e JOIN recommendations r ON r.id = e.recommendation_id
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE b.state = 'UNDONE') AS undone, count(*) FILTER (WHERE b.state <> 'UNDONE') AS standing,
          max(b.number) FILTER (WHERE b.state <> 'UNDONE') AS batch
        FROM import_effects f JOIN import_batches b ON b.id = f.batch_id
        WHERE f.recommendation_id = e.recommendation_id AND f.version > e.version) l
      WHERE e.batch_id = ${batchId}::uuid),
    found AS (
      SELECT reference, batch, CASE
        WHEN is_changed THEN 'changed'
        WHEN batch IS NOT NULL THEN 'batch'
        WHEN NOT goes THEN NULL
        WHEN EXISTS (SELECT 1 FROM assessments WHERE recommendation_id = e.id) THEN 'assessed'
        WHEN EXISTS (SELECT 1 FROM assessment_drafts WHERE recommendation_id = e.id AND state <> 'DISCARDED') THEN 'drafted'
        WHEN EXISTS (SELECT 1 FROM verifications WHERE recommendation_id = e.id) THEN 'verified'
        WHEN EXISTS (SELECT 1 FROM evidence_links WHERE recommendation_id = e.id) THEN 'evidence'
        -- The links that the batch made itself go with it.
        WHEN EXISTS (SELECT 1 FROM measure_recommendations m LEFT JOIN ${importedEvent} ON true
          WHERE m.recommendation_id = e.id AND ${isLinkedByBatch(Prisma.sql`m.measure_id`)} IS NOT TRUE) THEN 'measure'
        WHEN EXISTS (SELECT 1 FROM ask_recommendations WHERE recommendation_id = e.id) THEN 'ask'
        WHEN EXISTS (SELECT 1 FROM recommendations s WHERE s.parent_id = e.id AND s.archived_at IS NULL
                     AND s.id NOT IN (SELECT id FROM e)) THEN 'subPoint'
        WHEN EXISTS (SELECT 1 FROM suggestions WHERE recommendation_id = e.id)
          OR EXISTS (SELECT 1 FROM correction_notes WHERE recommendation_id = e.id) THEN 'readers'
        WHEN EXISTS (SELECT 1 FROM conflict_recommendations WHERE recommendation_id = e.id)
          OR EXISTS (SELECT 1 FROM gap_recommendations WHERE recommendation_id = e.id) THEN 'named' END AS why
      FROM e)
    SELECT reference, why, CASE WHEN why = 'batch' THEN batch END AS batch, (count(*) OVER ())::int AS total FROM found WHERE why IS NOT NULL
    ORDER BY reference LIMIT ${limit}::int`;
  return {
    total: found[0]?.total ?? 0,
    first: found.map(({ reference, why, batch }) => ({ reference, why, batch })),
  };
}

import 'server-only';
import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { importedEvent, isLinkedByBatch } from '../imported-events';

type Linking = { batchId: string; accountId: string };

/**
 * Links the recommendations of a batch, which are there by now, to the measures that its rows name. The link is a field
 * of both: the measure's history says so, too, and whoever has its form open is told.
 */
export async function linkMeasures(
  tx: Transaction,
  { batchId, accountId }: Linking,
): Promise<void> {
  const pairs = Prisma.sql`
    SELECT m.id AS measure_id, r.id AS recommendation_id FROM import_plans p
    JOIN recommendations r ON r.reference = p.reference
    CROSS JOIN LATERAL jsonb_array_elements_text(p.after -> 'measures') s JOIN measures m ON m.reference = s
    WHERE p.batch_id = ${batchId}::uuid AND p.outcome IN ('NEW', 'CHANGED', 'REVIVED') AND p.after ? 'measures'
      AND NOT EXISTS (SELECT 1 FROM measure_recommendations l WHERE l.measure_id = m.id AND l.recommendation_id = r.id)`;
  await lockMeasures(tx, pairs);
  await tx.$executeRaw`
    WITH ${changing(pairs)},
    linked AS (
      INSERT INTO measure_recommendations (measure_id, recommendation_id) SELECT measure_id, recommendation_id FROM pairs)
    ${told(accountId, 'import', Prisma.sql`UNION`)}`;
}

/** Takes the links away again that a batch made and nobody took away since. */
export async function unlinkMeasures(
  tx: Transaction,
  { batchId, accountId }: Linking,
): Promise<void> {
  const pairs = Prisma.sql`
    SELECT l.measure_id, l.recommendation_id FROM import_effects e
    JOIN measure_recommendations l ON l.recommendation_id = e.recommendation_id
    JOIN ${importedEvent} ON ${isLinkedByBatch(Prisma.sql`l.measure_id`)}
    WHERE e.batch_id = ${batchId}::uuid`;
  await lockMeasures(tx, pairs);
  await tx.$executeRaw`
    WITH ${changing(pairs)},
    unlinked AS (
      DELETE FROM measure_recommendations l USING pairs p
      WHERE l.measure_id = p.measure_id AND l.recommendation_id = p.recommendation_id)
    ${told(accountId, 'undo_import', Prisma.sql`EXCEPT`)}`;
}

/** In one order, so that two who do the same do not wait for each other for ever. */
async function lockMeasures(tx: Transaction, pairs: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    SELECT 1 FROM measures WHERE id IN (SELECT measure_id FROM (${pairs}) q) ORDER BY id FOR UPDATE`;
}

/** The measures that change, with what they are linked to before. */
const changing = (pairs: Prisma.Sql) => Prisma.sql`
  pairs AS MATERIALIZED (${pairs}),
  t AS MATERIALIZED (
    SELECT q.id, q.links, coalesce((
      SELECT jsonb_agg(l.recommendation_id ORDER BY l.recommendation_id) FROM measure_recommendations l
      WHERE l.measure_id = q.id), '[]') AS before
    FROM (SELECT measure_id AS id, jsonb_agg(recommendation_id) AS links FROM pairs GROUP BY 1) q),
  changed AS (UPDATE measures m SET version = m.version + 1 FROM t WHERE m.id = t.id)`;

const told = (accountId: string, action: string, how: Prisma.Sql) => Prisma.sql`
  INSERT INTO audit_events (subject_kind, subject_id, account_id, action, before, after)
  SELECT 'measure', t.id, ${accountId}::uuid, ${action}, jsonb_build_object('recommendations', t.before),
    jsonb_build_object('recommendations', (SELECT coalesce(jsonb_agg(s ORDER BY s), '[]') FROM (
      SELECT jsonb_array_elements_text(t.before) AS s ${how} SELECT jsonb_array_elements_text(t.links)) u))
  FROM t ORDER BY t.id`;

import { Prisma } from '@/lib/db/generated/client';

/**
 * What the history says that the batch of an effect `e` did to its recommendation, as `h (before, after)`: the latest
 * imports are of later batches, which have been undone.
 */
export const importedEvent = Prisma.sql`LATERAL (
  SELECT coalesce(before, '{}') AS before, after FROM audit_events
  WHERE subject_kind = 'recommendation' AND subject_id = e.recommendation_id AND action = 'import'
  ORDER BY sequence DESC LIMIT 1 OFFSET (
    SELECT count(*) FROM import_effects f WHERE f.recommendation_id = e.recommendation_id AND f.version > e.version)) h`;

/** Whether that batch linked the recommendation to a measure. */
export const isLinkedByBatch = (measureId: Prisma.Sql) => Prisma.sql`(
  coalesce(h.after -> 'measures', '[]') ? ${measureId}::text
  AND NOT coalesce(h.before -> 'measures', '[]') ? ${measureId}::text)`;

import 'server-only';
import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { RowCode } from '../problems';

/**
 * The rows of a plan, as `(line, problem)`, that would come to stand below a parent that is not there: one that is
 * archived, one whose own row is not taken, or one that the file puts into another document; and what stands below them.
 */
export const orphans = (batchId: string) => Prisma.sql`
  WITH RECURSIVE b AS (SELECT * FROM import_batches WHERE id = ${batchId}::uuid),
  taken AS MATERIALIZED (
    SELECT p.line, p.reference, coalesce(r.parent, above.reference) AS parent,
           coalesce(p.after ->> 'document', d.slug) AS document
    FROM import_plans p JOIN import_rows r ON r.batch_id = p.batch_id AND r.line = p.line
    LEFT JOIN recommendations m ON m.id = p.recommendation_id
    LEFT JOIN documents d ON d.id = m.document_id
    LEFT JOIN recommendations above ON above.id = m.parent_id
    WHERE p.batch_id = ${batchId}::uuid AND p.outcome IN ('NEW', 'REVIVED')
      AND ('parent' = ANY ((SELECT mapping FROM b)::text[]) OR p.outcome = 'REVIVED')),
  below AS (
    SELECT t.*, other.document AS parent_document FROM taken t LEFT JOIN taken other ON other.reference = t.parent
    WHERE t.parent IS NOT NULL
      AND NOT EXISTS (SELECT FROM recommendations p WHERE p.reference = t.parent AND p.archived_at IS NULL)),
  orphans AS (
    SELECT line, reference, parent, CASE
      WHEN parent_document IS NOT NULL THEN 'parentDocument'
      WHEN EXISTS (SELECT FROM recommendations p WHERE p.reference = parent)
        AND NOT EXISTS (SELECT FROM import_rows r WHERE r.batch_id = ${batchId}::uuid AND r.reference = below.parent)
      THEN 'parentArchived' ELSE 'parentLeft' END AS code
    FROM below WHERE parent_document IS DISTINCT FROM document
    UNION SELECT t.line, t.reference, t.parent, 'parentLeft' FROM orphans o JOIN below t ON t.parent = o.reference)
  SELECT DISTINCT ON (o.line) o.line, o.code, o.parent FROM orphans o ORDER BY o.line, o.code`;

/** Why a row of a plan is rejected although the plan of its own takes it. */
export const orphanCodes = [
  'parentArchived',
  'parentDocument',
  'parentLeft',
] as const satisfies RowCode[];

/** Rejects a plan's orphans: a row alone does not say what becomes of the one above it. */
export async function settleParents(tx: Transaction, batchId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE import_plans p SET outcome = 'REJECTED', before = NULL, after = NULL,
      problems = jsonb_build_array(jsonb_build_object('code', o.code, 'value', left(o.parent, 80),
        'column', coalesce(b.header[array_position(b.mapping, 'parent')], '')))
    FROM (${orphans(batchId)}) o, import_batches b
    WHERE p.batch_id = ${batchId}::uuid AND p.line = o.line AND b.id = p.batch_id`;
}

import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { namingSql } from '@/lib/editing/queries/name-things';
import { type EditableKindName, editableKindNames } from '@/lib/editing/registry';
import type { SearchableKind, WithholdableKind } from '../fields';
import { canWithhold } from '../policy';
import type { Withheld, WithholdingEntry } from '../types';

type Row = {
  id: string;
  kind: WithholdableKind;
  subject_id: string;
  field: string;
  reason: Withheld['reason'];
  sha256: Uint8Array;
  at: Date;
  key: string | null;
  name: string | null;
};

const reference = (kind: EditableKindName, id: Prisma.Sql) => {
  const { from, key } = namingSql(kind);
  return Prisma.sql`(SELECT ${key} FROM ${from} WHERE t.id = ${id})`;
};

/** What a withheld text is found with: the thing itself, or the one that it belongs to. */
const found = Prisma.sql`(
  SELECT w.subject_kind AS page, w.subject_id AS id
  WHERE w.subject_kind NOT IN ('assessment', 'assessment_draft', 'draft_comment', 'moderation_note',
    'correction_note', 'suggestion', 'evidence_file', 'observation', 'report_draft')
  UNION ALL SELECT 'recommendation', recommendation_id FROM assessments
    WHERE w.subject_kind = 'assessment' AND id = w.subject_id
  UNION ALL SELECT 'recommendation', recommendation_id FROM assessment_drafts
    WHERE w.subject_kind = 'assessment_draft' AND id = w.subject_id
  UNION ALL SELECT 'recommendation', d.recommendation_id FROM draft_comments c
    JOIN assessment_drafts d ON d.id = c.draft_id
    WHERE w.subject_kind = 'draft_comment' AND c.id = w.subject_id
  UNION ALL SELECT 'recommendation', a.recommendation_id FROM moderation_notes n
    JOIN assessments a ON a.id = n.assessment_id
    WHERE w.subject_kind = 'moderation_note' AND n.id = w.subject_id
  UNION ALL SELECT CASE WHEN recommendation_id IS NOT NULL THEN 'recommendation'
      WHEN evidence_id IS NOT NULL THEN 'evidence' ELSE 'country' END,
      coalesce(recommendation_id, evidence_id, country_id)
    FROM correction_notes WHERE w.subject_kind = 'correction_note' AND id = w.subject_id
  UNION ALL SELECT CASE WHEN recommendation_id IS NOT NULL THEN 'recommendation'
      WHEN evidence_id IS NOT NULL THEN 'evidence' ELSE 'country' END,
      coalesce(recommendation_id, evidence_id, country_id)
    FROM suggestions WHERE w.subject_kind = 'suggestion' AND id = w.subject_id
  UNION ALL SELECT 'evidence', evidence_id FROM evidence_files
    WHERE w.subject_kind = 'evidence_file' AND id = w.subject_id
  UNION ALL SELECT 'report', id FROM reports
    WHERE w.subject_kind = 'report_draft' AND draft_id = w.subject_id AND earlier_id IS NULL
  UNION ALL SELECT 'indicator', indicator_id FROM observations
    WHERE w.subject_kind = 'observation' AND id = w.subject_id)`;

const key = Prisma.sql`CASE f.page
  ${Prisma.join(
    editableKindNames.map(
      (kind) => Prisma.sql`WHEN ${kind} THEN ${reference(kind, Prisma.sql`f.id`)}`,
    ),
    ' ',
  )}
  WHEN 'report' THEN (SELECT r.reference || '/v' || r.version FROM reports r WHERE r.id = f.id)
  WHEN 'import_batch' THEN (SELECT b.number::text FROM import_batches b WHERE b.id = f.id) END`;

/** Every withholding with the public name of what it is found with, the latest first. */
const entries = Prisma.sql`
  SELECT w.id, w.subject_kind AS kind, w.subject_id, w.field, w.reason, w.sha256, w.at, a.name,
    f.page, ${key} AS key
  FROM withholdings w JOIN accounts a ON a.id = w.account_id LEFT JOIN LATERAL ${found} f ON true
  ORDER BY w.at DESC, w.id`;

const toWithheld = ({ id, kind, field, reason, sha256, at }: Row): Withheld => ({
  ...{ id, kind, field, reason, at },
  sha256: Buffer.from(sha256).toString('hex'),
});

/** What was withheld of a page's thing, and of what readers see with it: the marker that they see. */
export async function listWithheld(kind: SearchableKind, name: string): Promise<Withheld[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT * FROM (${entries}) entry WHERE page = ${kind} AND key = ${name}
      AND kind NOT IN ('evidence_file', 'assessment_draft', 'draft_comment', 'suggestion', 'report_draft')
    ORDER BY at, id`;
  return rows.map(toWithheld);
}

/** The log, the latest first, at most 500; null for whoever may not withhold. */
export async function listWithholdings(viewer: Viewer): Promise<WithholdingEntry[] | null> {
  if (!canWithhold(viewer)) return null;
  const rows = await db.$queryRaw<Row[]>`SELECT * FROM (${entries}) entry LIMIT 500`;
  return rows.map((row) => ({
    ...toWithheld(row),
    subjectId: row.subject_id,
    key: row.key ?? '',
    by: row.name,
  }));
}

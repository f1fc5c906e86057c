import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
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

/** Every withholding with the public name of what it belongs to, the latest first. */
const entries = Prisma.sql`
  SELECT w.id, w.subject_kind AS kind, w.subject_id, w.field, w.reason, w.sha256, w.at, a.name,
    coalesce(r.reference, e.reference, d.slug) AS key,
    CASE WHEN r.id IS NOT NULL THEN 'recommendation' WHEN e.id IS NOT NULL THEN 'evidence'
         ELSE 'document' END AS page
  FROM withholdings w
  JOIN accounts a ON a.id = w.account_id
  LEFT JOIN assessments s ON w.subject_kind = 'assessment' AND s.id = w.subject_id
  LEFT JOIN evidence_files f ON w.subject_kind = 'evidence_file' AND f.id = w.subject_id
  LEFT JOIN recommendations r ON r.id = coalesce(s.recommendation_id, w.subject_id)
  LEFT JOIN evidence e ON e.id = coalesce(f.evidence_id, w.subject_id)
  LEFT JOIN documents d ON d.id = w.subject_id
  ORDER BY w.at DESC, w.id`;

const toWithheld = ({ id, kind, field, reason, sha256, at }: Row): Withheld => ({
  ...{ id, kind, field, reason, at },
  sha256: Buffer.from(sha256).toString('hex'),
});

/** What was withheld of a page's thing and of what belongs to it: the marker that readers see. */
export async function listWithheld(kind: SearchableKind, key: string): Promise<Withheld[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT * FROM (${entries}) entry WHERE page = ${kind} AND key = ${key} AND kind <> 'evidence_file'
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

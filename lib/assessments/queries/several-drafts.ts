import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { voicesWhere } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { listEvidenceChoices } from '@/lib/evidence/queries/list-evidence-choices';
import { canUseSeveralDraft } from '../policy';
import { severalColumns, severalContent } from '../several-row';
import type { SeveralDraft, SeveralLine } from '../types';
import { listAssessables } from './list-assessables';

/** One's own unfinished judgement on several; null when it is not there or not one's own. */
export async function getSeveralDraft(viewer: Viewer, id: string): Promise<SeveralDraft | null> {
  const row = await db.severalDraft.findUnique({ where: { id }, select: severalColumns });
  if (!row || !canUseSeveralDraft(viewer, row)) return null;
  const content = severalContent(row);
  const references = row.lines.map(({ recommendation }) => recommendation.reference);
  const [recommendations, evidenceChoices] = await Promise.all([
    listAssessables(references),
    listEvidenceChoices(viewer, content.evidence),
  ]);
  return {
    ...content,
    id: row.id,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
    recommendations,
    chosen: row.lines.filter((line) => line.isChosen).map((line) => line.recommendationId),
    evidenceChoices,
  };
}

/** One's own unfinished judgements on several recommendations, the latest first. */
export async function listSeveralDrafts(viewer: Viewer): Promise<SeveralLine[]> {
  const rows = await db.severalDraft.findMany({
    where: { accountId: viewer.accountId, ...voicesWhere(viewer, 'drafts.write') },
    select: severalColumns,
    orderBy: { updatedAt: 'desc' },
    take: 100,
  });
  return rows.map((row) => ({
    id: row.id,
    references: row.lines.map(({ recommendation }) => recommendation.reference),
    status: row.status,
    savedAt: row.updatedAt.toISOString(),
  }));
}

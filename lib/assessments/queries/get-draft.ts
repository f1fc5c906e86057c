import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { listEvidenceChoices } from '@/lib/evidence/queries/list-evidence-choices';
import { contributorsOf } from '../current';
import { contentOf, draftColumns, draftRecommendation, recommendationColumns } from '../draft-row';
import { canSeeDraft } from '../policy';
import type { Draft } from '../types';

/** A draft with its recommendation and evidence; null when it is not there or not one's to see. */
export async function getDraft(viewer: Viewer, id: string): Promise<Draft | null> {
  const row = await db.assessmentDraft.findUnique({
    where: { id },
    select: {
      ...draftColumns,
      recommendation: { select: recommendationColumns },
      voice: { select: { name: true } },
      author: { select: { name: true } },
      reviewer: { select: { name: true } },
    },
  });
  if (!row || row.state === 'DISCARDED' || !canSeeDraft(viewer, row)) return null;
  const content = contentOf(row);
  return {
    ...content,
    id: row.id,
    version: row.version,
    kind: row.kind,
    state: row.state,
    authorship: row.authorship,
    replacesId: row.replacesId,
    basedOnId: row.basedOnId,
    recommendation: draftRecommendation(row.recommendation),
    voiceName: row.voice.name,
    authorName: row.author.name ?? '',
    reviewerName: row.reviewer?.name ?? '',
    reviewComment: row.reviewComment,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    publishAt: row.publishAt?.toISOString() ?? null,
    scheduleProblem: row.scheduleProblem,
    updatedAt: row.updatedAt.toISOString(),
    contributorIds: await contributorsOf(db, id),
    evidenceChoices: await listEvidenceChoices(viewer, content.evidence),
  };
}

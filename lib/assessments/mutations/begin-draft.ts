import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { recordEvents } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import { refused } from '@/lib/forms/outcome';
import { undo } from '@/lib/forms/transact';
import { newId } from '@/lib/identity/ids';
import { dateOf, todayIn } from '@/lib/moment/moment';
import { currentAssessmentId } from '../current';
import { draftColumns, draftForAudit } from '../draft-row';

/**
 * Begins a draft in the viewer's own voice that says nothing yet but cites a piece of evidence; its
 * id. Within the transaction of whoever has a reason for it.
 */
export async function beginDraft(
  tx: Transaction,
  viewer: Viewer,
  { recommendationId, evidenceId }: { recommendationId: string; evidenceId: string },
): Promise<string> {
  const recommendation = await tx.recommendation.findFirst({
    where: { id: recommendationId, archivedAt: null },
    select: { country: { select: { timeZone: true } } },
  });
  if (!recommendation) undo(refused('NOT_FOUND'));
  const id = newId();
  const voiceId = viewer.voice.id;
  const draft = await tx.assessmentDraft.create({
    data: {
      id,
      recommendationId,
      voiceId,
      authorId: viewer.accountId,
      verifiedOn: dateOf(todayIn(recommendation.country.timeZone)),
      basedOnId: await currentAssessmentId(tx, recommendationId, voiceId),
      evidence: { create: { evidenceId, position: 0 } },
    },
    select: draftColumns,
  });
  await recordEvents(tx, [
    {
      kind: 'assessment_draft',
      id,
      accountId: viewer.accountId,
      action: 'create',
      before: null,
      after: draftForAudit(draft),
    },
  ]);
  return id;
}

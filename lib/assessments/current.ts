import 'server-only';
import type { Transaction } from '@/lib/db/client';

/**
 * The judgement of a voice on a recommendation that holds now, by the rule of the two times; null
 * when it has none.
 */
export async function currentAssessmentId(
  tx: Pick<Transaction, '$queryRaw'>,
  recommendationId: string,
  voiceId: string,
): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM assessments_as_of('infinity', 'infinity')
    WHERE recommendation_id = ${recommendationId}::uuid AND voice_id = ${voiceId}::uuid`;
  return rows[0]?.id ?? null;
}

/**
 * Everybody who wrote in a draft, from its history (making, saving and submitting are writing), and its
 * author, who may have taken it over from somebody who left.
 */
export async function contributorsOf(
  tx: Pick<Transaction, 'auditEvent' | 'assessmentDraft'>,
  draftId: string,
): Promise<string[]> {
  const draft = await tx.assessmentDraft.findUnique({
    where: { id: draftId },
    select: { authorId: true },
  });
  const events = await tx.auditEvent.findMany({
    where: {
      subjectKind: 'assessment_draft',
      subjectId: draftId,
      action: { in: ['create', 'update', 'submit'] },
    },
    select: { accountId: true },
    orderBy: { sequence: 'asc' },
  });
  const authors = draft ? [draft.authorId] : [];
  return [...new Set([...authors, ...events.flatMap(({ accountId }) => accountId ?? [])])];
}

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

/** Everybody who wrote in a draft, from its history: making, saving and submitting are writing. */
export async function contributorsOf(
  tx: Pick<Transaction, 'auditEvent'>,
  draftId: string,
): Promise<string[]> {
  const events = await tx.auditEvent.findMany({
    where: {
      subjectKind: 'assessment_draft',
      subjectId: draftId,
      action: { in: ['create', 'update', 'submit'] },
    },
    select: { accountId: true },
    orderBy: { sequence: 'asc' },
  });
  return [...new Set(events.flatMap(({ accountId }) => accountId ?? []))];
}

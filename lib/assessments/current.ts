import 'server-only';
import type { Transaction } from '@/lib/db/client';
import type { AssessmentKind } from '@/lib/db/generated/enums';

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
 * What stands at the end of the chain of corrections and withdrawals that begins with a judgement: itself
 * while nothing replaces it; null when there is no such judgement.
 */
export async function endOfChain(
  tx: Pick<Transaction, '$queryRaw'>,
  assessmentId: string,
): Promise<{ id: string; kind: AssessmentKind } | null> {
  const rows = await tx.$queryRaw<{ id: string; kind: AssessmentKind }[]>`
    WITH RECURSIVE chain AS (
      SELECT id, kind, 0 AS place FROM assessments WHERE id = ${assessmentId}::uuid
      UNION ALL
      SELECT a.id, a.kind, c.place + 1 FROM assessments a JOIN chain c ON a.replaces_id = c.id
    )
    SELECT id, kind::text AS kind FROM chain ORDER BY place DESC LIMIT 1`;
  return rows[0] ?? null;
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

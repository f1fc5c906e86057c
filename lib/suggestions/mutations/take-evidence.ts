import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { beginDraft } from '@/lib/assessments/mutations/begin-draft';
import type { Transaction } from '@/lib/db/client';
import type { EvidenceChoice } from '@/lib/evidence/choice';
import { addEvidence } from '@/lib/evidence/mutations/add-evidence';
import { citableBy } from '@/lib/evidence/queries/list-evidence-choices';
import { type Outcome, refused } from '@/lib/forms/outcome';
import { transact, undo } from '@/lib/forms/transact';
import { canModerateSuggestions } from '../policy';
import { getRecommendationId } from '../queries/get-recommendation-id';
import type { TakenEvidence } from '../schema';
import { settle } from './decide-suggestion';

type Taken = { draftId: string; reference: string };

/**
 * Accepts a suggestion as evidence: adds the piece (or cites one that is known already) and begins
 * a draft of progress that cites it, all at once. KNOWN_LINK when its address is in the record.
 */
export async function takeEvidence(
  viewer: Viewer,
  input: TakenEvidence,
): Promise<Outcome<Taken, { known: EvidenceChoice[] }>> {
  if (!canModerateSuggestions(viewer)) return refused('FORBIDDEN');
  const { id, known, recommendation: reference } = input;
  const recommendation = await getRecommendationId(id, reference);
  if (!recommendation)
    return refused('INVALID', { fieldErrors: { recommendation: { code: 'unknown' } } });
  const recommendationId = recommendation.id;
  let draftId = '';
  const follow = async (tx: Transaction, evidenceId: string) => {
    draftId = await beginDraft(tx, viewer, { recommendationId, evidenceId });
    await settle(tx, viewer, {
      id,
      from: 'NEW',
      to: 'ACCEPTED',
      addedEvidenceId: evidenceId,
      draftId,
    });
  };
  const outcome = known
    ? await transact<unknown, { known: EvidenceChoice[] }>(async (tx) => {
        const cited = { id: known, ...(await citableBy(viewer, tx)) };
        if ((await tx.evidence.count({ where: cited })) === 0) undo(refused('NOT_FOUND'));
        await follow(tx, known);
      })
    : await addEvidence(viewer, { ...input, recommendationId }, follow);
  if (!outcome.ok) return outcome;
  return { ok: true, value: { draftId, reference: recommendation.reference } };
}

import { overtaking } from '@/lib/assessments/follow';
import {
  getCurrentJudgement,
  getJudgement,
  getReplacement,
} from '@/lib/assessments/queries/get-judgement';
import type { Draft } from '@/lib/assessments/types';

/** The published judgements that a draft is looked at beside. */
export async function openReview({ recommendation, voiceId, ...draft }: Draft) {
  const [current, basedOn, replaced, replacement] = await Promise.all([
    getCurrentJudgement(recommendation.id, voiceId),
    getJudgement(draft.basedOnId),
    getJudgement(draft.replacesId),
    getReplacement(draft.replacesId),
  ]);
  const now = { currentId: current?.id ?? null, hasReplacement: replacement !== null };
  return { current, basedOn, replaced, replacement, overtaken: overtaking(draft, now) };
}

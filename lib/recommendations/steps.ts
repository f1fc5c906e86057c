import { compareCodes } from '@/lib/i18n/collation';
import type { LinkedEvidence, PublishedAssessment } from './types';

/** One entry of a recommendation's timeline: an assessment or a piece of evidence. */
export type Step = { id: string; day: string } & (
  | { assessment: PublishedAssessment; evidence: null }
  | { assessment: null; evidence: LinkedEvidence }
);

/**
 * Assessments (by effective day) and evidence (by its latest day, else its earliest) in one order, the latest
 * first; on the same day the assessment stands above the evidence that it rests on.
 */
export function stepsOf(
  history: readonly PublishedAssessment[],
  evidence: readonly LinkedEvidence[],
): Step[] {
  const steps: Step[] = [
    ...history.map((assessment) => ({
      id: assessment.id,
      day: assessment.effectiveOn,
      assessment,
      evidence: null,
    })),
    ...evidence.map((fact) => ({
      id: fact.reference,
      day: fact.occurred.latest ?? fact.occurred.earliest ?? '',
      assessment: null,
      evidence: fact,
    })),
  ];
  return steps.sort((a, b) => compareCodes(b.day, a.day));
}

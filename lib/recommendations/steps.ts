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
  return steps.sort((a, b) => b.day.localeCompare(a.day));
}

/**
 * The day from which a voice has held its current status without a break: its earlier assessments with the same
 * status, back to the first other one. `YYYY-MM-DD`.
 * @param history in the order of the rule, the latest first
 */
export function statusSince(
  history: readonly PublishedAssessment[],
  current: PublishedAssessment,
): string {
  const own = history.filter(
    ({ voice, isReplaced, kind }) =>
      voice.slug === current.voice.slug && !isReplaced && kind !== 'WITHDRAWAL',
  );
  const change = own.findIndex(({ status }) => status !== current.status);
  return own.at(change === -1 ? -1 : change - 1)?.effectiveOn ?? current.effectiveOn;
}

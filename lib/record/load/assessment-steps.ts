import type { Value } from '@/lib/db/values';
import type { RecordFiles } from '@/lib/record/schema';
import type { Step } from './assessment-plan';
import type { RecordIds } from './ids';

type FileStep = RecordFiles['assessments'][number]['steps'][number];

/** The steps of the files. The desk's are signed by the record itself; every other voice is attributed. */
export function stepsOf(files: RecordFiles, ids: RecordIds): Step[] {
  return files.assessments.flatMap(({ recommendation, voice, steps }) =>
    steps.map((step) => ({
      key: `${recommendation}/${voice}/${step.key}`,
      recommendationId: ids.own('recommendation', recommendation),
      voiceId: ids.shared('voice', voice),
      content: {
        status: step.status,
        effectiveOn: step.effectiveOn,
        reason: step.reason,
        confidence: step.confidence,
        confidenceNote: step.confidenceNote ?? null,
        lookedAt: step.lookedAt ?? null,
        authorship: step.attributedFrom ? 'ATTRIBUTED' : 'SIGNED',
        attributedFrom: step.attributedFrom ?? null,
        citations: step.citations.map((citation) => citationOf(citation, ids)),
      },
    })),
  );
}

function citationOf(citation: FileStep['citations'][number], ids: RecordIds): Value {
  const { evidence, observation, engagement, note } = citation;
  return {
    evidenceId: evidence ? ids.own('evidence', evidence) : null,
    observationId: observation ? ids.own('observation', observation) : null,
    engagementId: engagement ? ids.own('engagement', engagement) : null,
    note: note ?? null,
  };
}

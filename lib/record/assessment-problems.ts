import { repeated } from './duplicates';
import type { RecordFiles } from './schema';

/**
 * Steps that the rules of time or of attribution forbid: judged before the document existed or
 * after the cut-off, two of one voice on one recommendation for the same day or under the same
 * key, another voice without its statement.
 */
export function findAssessmentProblems(files: RecordFiles): string[] {
  const issuedOn = issueDays(files);
  const kinds = new Map(files.voices.map((voice) => [voice.slug, voice.kind]));
  const { cutOff } = files.country;
  return files.assessments.flatMap(({ recommendation, voice, steps }) => {
    const where = `assessments.yaml: ${recommendation} by ${voice}`;
    const issued = issuedOn.get(recommendation);
    const isDesk = kinds.get(voice) === 'EDITORIAL_DESK';
    const days = steps.map(({ effectiveOn }) => effectiveOn);
    const keys = steps.map(({ key }) => key);
    return [
      ...repeated(days).map((day) => `${where}: effectiveOn: two steps on ${day}`),
      ...repeated(keys).map((key) => `${where}: key: "${key}" used twice`),
      ...steps.flatMap(({ key, effectiveOn, attributedFrom }) => {
        const problems: string[] = [];
        if (issued && effectiveOn < issued)
          problems.push(`effectiveOn: ${effectiveOn} is before the document (${issued})`);
        if (effectiveOn > cutOff)
          problems.push(`effectiveOn: ${effectiveOn} is after the cut-off (${cutOff})`);
        if (isDesk && attributedFrom) problems.push('attributedFrom: the desk speaks for itself');
        if (!isDesk && !attributedFrom)
          problems.push('attributedFrom: from which statement of this voice?');
        return problems.map((problem) => `${where}: ${key}: ${problem}`);
      }),
    ];
  });
}

/** The day from which each recommendation surely exists: the latest issue day of its document. */
function issueDays({ documents, recommendations }: RecordFiles): Map<string, string | undefined> {
  const days = new Map(
    documents.map(({ slug, issued }) => [slug, issued.latest ?? issued.earliest]),
  );
  return new Map(recommendations.map((one) => [one.reference, days.get(one.document)]));
}

/** What a load did to the things of one kind. */
export type KindSummary = {
  created: number;
  updated: number;
  unchanged: number;
  /** Left the files: put away where the kind can be, otherwise still there. */
  archived: number;
  left: number;
  /** Fields that the files change and that stay, because they were edited here: `E05: summary`. */
  kept: string[];
};

/** What a load did to the shipped assessments. */
export type AssessmentSummary = {
  published: number;
  corrected: number;
  withdrawn: number;
  unchanged: number;
  /** Steps that the files change or drop and that an editor has replaced here. */
  kept: string[];
};

/** One record's load; `kinds` is empty when nothing had changed since the last one. */
export type RecordSummary = {
  record: string;
  isSkipped: boolean;
  kinds: { [kind: string]: KindSummary };
  assessments: AssessmentSummary;
};

export type LoadSummary = { records: RecordSummary[] };

export function emptyKindSummary(): KindSummary {
  return { created: 0, updated: 0, unchanged: 0, archived: 0, left: 0, kept: [] };
}

export function emptyAssessmentSummary(): AssessmentSummary {
  return { published: 0, corrected: 0, withdrawn: 0, unchanged: 0, kept: [] };
}

/** The lines that tell an administrator what a load did; none where nothing had changed. */
export function describeLoad({ records }: LoadSummary): string[] {
  return records.filter(({ isSkipped }) => !isSkipped).flatMap(describeRecord);
}

function describeRecord({ record, kinds, assessments }: RecordSummary): string[] {
  const counts = Object.entries(kinds).flatMap(([kind, summary]) => {
    const parts = numbers(summary, ['created', 'updated', 'archived', 'left']);
    return parts.length > 0 ? [`${kind} ${parts.join(', ')}`] : [];
  });
  const steps = numbers(assessments, ['published', 'corrected', 'withdrawn']);
  if (steps.length > 0) counts.push(`assessments ${steps.join(', ')}`);
  const kept = [
    ...Object.entries(kinds).flatMap(([kind, summary]) =>
      summary.kept.map((what) => `${kind} ${what}`),
    ),
    ...assessments.kept.map((what) => `assessment ${what}`),
  ];
  return [
    `record ${record}: ${counts.length > 0 ? counts.join('; ') : 'nothing to change'}`,
    ...kept.map((what) => `record ${record}: kept as edited here: ${what}`),
  ];
}

function numbers<Name extends string>(
  summary: { [name in Name]: number },
  names: readonly Name[],
): string[] {
  return names.filter((name) => summary[name] > 0).map((name) => `${summary[name]} ${name}`);
}

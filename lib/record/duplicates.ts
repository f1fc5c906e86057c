import type { RecordFiles } from './schema';

/** Every key, slug and reference that a file uses twice. */
export function findDuplicates(files: RecordFiles): string[] {
  const unique: [file: string, field: string, values: string[]][] = [
    ['sources', 'key', files.sources.map((source) => source.key)],
    ['bodies', 'slug', files.bodies.map((body) => body.slug)],
    ['addressees', 'slug', files.addressees.map((addressee) => addressee.slug)],
    ['themes', 'slug', files.themes.map((theme) => theme.slug)],
    ['documents', 'slug', files.documents.map((document) => document.slug)],
    ['recommendations', 'reference', files.recommendations.map((one) => one.reference)],
    ['recommendations', 'factsId', files.recommendations.map((one) => one.factsId)],
    ['asks', 'slug', files.asks.asks.map((ask) => ask.slug)],
    ['asks', 'alone', files.asks.alone.map((alone) => alone.recommendation)],
    ['voices', 'slug', files.voices.map((voice) => voice.slug)],
    ['evidence', 'key', files.evidence.map((evidence) => evidence.key)],
    ['indicators', 'key', files.indicators.map((indicator) => indicator.key)],
    ['indicators', 'slug', files.indicators.map((indicator) => indicator.slug)],
    [
      'indicators',
      'observations',
      files.indicators.flatMap((indicator) => indicator.observations.map(({ key }) => key)),
    ],
    ['engagements', 'key', files.engagements.map((engagement) => engagement.key)],
    ['measures', 'key', files.measures.map((measure) => measure.key)],
    [
      'assessments',
      'recommendation and voice',
      files.assessments.map((entry) => `${entry.recommendation} by ${entry.voice}`),
    ],
    ['conflicts', 'key', files.conflicts.map((conflict) => conflict.key)],
    ['gaps', 'key', files.gaps.map((gap) => gap.key)],
  ];
  return unique.flatMap(([file, field, values]) =>
    repeated(values).map((value) => `${file}.yaml: ${value}: ${field}: used twice`),
  );
}

/** The values that occur more than once, each named once. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}

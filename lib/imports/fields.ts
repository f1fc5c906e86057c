/** What a column of a file can fill. */
export const fields = [
  'reference',
  'version',
  'key',
  'country',
  'document',
  'documentTitle',
  'documentDate',
  'session',
  'framework',
  'parent',
  'label',
  'place',
  'addressee',
  'addresseeNote',
  'bodies',
  'states',
  'themes',
  'categories',
  'measures',
  'indicators',
  'type',
  'summary',
  'officialText',
  'response',
  'responseNote',
  'respondedOn',
  'actionCategory',
  'dueOn',
  'confidence',
  'confidenceNote',
] as const;
export type Field = (typeof fields)[number];

/** The fields that link to things of the record, or to what this record links to nothing: one name after another. */
export const linkFields = ['categories', 'measures', 'indicators'] as const;
export type LinkField = (typeof linkFields)[number];

/** The fields that are texts of a recommendation, with the most signs that they may have. */
export const textLimits = {
  label: 200,
  place: 500,
  addresseeNote: 1_000,
  summary: 4_000,
  officialText: 20_000,
  responseNote: 10_000,
  confidenceNote: 2_000,
} as const;
export type TextField = keyof typeof textLimits;

/** The columns of our own layout, in the order of the export; empty for those that only inform. */
export const ownColumns = [
  ['reference', 'reference'],
  ['version', 'version'],
  ['country', 'country'],
  ['document', 'document'],
  ['document_title', 'documentTitle'],
  ['document_date', 'documentDate'],
  ['parent', 'parent'],
  ['label', 'label'],
  ['place', 'place'],
  ['addressee', 'addressee'],
  ['addressee_note', 'addresseeNote'],
  ['bodies', 'bodies'],
  ['themes', 'themes'],
  ['summary', 'summary'],
  ['official_text', 'officialText'],
  ['response', 'response'],
  ['response_note', 'responseNote'],
  ['responded_on', 'respondedOn'],
  ['action_category', 'actionCategory'],
  ['due_on', 'dueOn'],
  ['confidence', 'confidence'],
  ['confidence_note', 'confidenceNote'],
  ['source', ''],
  ['licence', ''],
] as const satisfies readonly (readonly [string, Field | ''])[];

/**
 * What can be withheld of what: the columns by kind, as the database function `withhold_text` knows
 * them. A file goes as a whole; its name stands for it.
 */
export const withholdableFields = {
  recommendation: [
    'summary',
    'official_text',
    'response_note',
    'addressee_note',
    'confidence_note',
  ],
  assessment: ['reason', 'attributed_from', 'looked_at', 'confidence_note'],
  evidence: ['title', 'summary', 'citation_text', 'url', 'archived_url', 'confidence_note'],
  evidence_file: ['name'],
  document: ['title', 'summary', 'methodology', 'funding', 'disclaimer', 'url'],
} as const;

export type WithholdableKind = keyof typeof withholdableFields;

/** The kinds that one looks for by their public name; the others belong to one of these. */
export const searchableKinds = ['recommendation', 'evidence', 'document'] as const;
export type SearchableKind = (typeof searchableKinds)[number];

/** What stands where a text was. */
export const marker = '[withheld]';

/** Why something is withheld. */
export const withholdingReasons = ['SAFETY', 'PRIVACY', 'LEGAL', 'COPYRIGHT'] as const;

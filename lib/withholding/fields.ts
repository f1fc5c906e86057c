import { editableKindNames } from '@/lib/editing/registry';

/** The kinds that one looks for by their public name; the other texts are found with one of these. */
export const searchableKinds = [...editableKindNames, 'report', 'import_batch'] as const;
export type SearchableKind = (typeof searchableKinds)[number];

/** All kinds of which texts can be withheld; which texts, says the database (`withholdable_texts`). */
export const withholdableKinds = [
  ...searchableKinds,
  'assessment',
  'assessment_draft',
  'draft_comment',
  'moderation_note',
  'correction_note',
  'suggestion',
  'evidence_file',
  'report_draft',
] as const;
export type WithholdableKind = (typeof withholdableKinds)[number];

/** Why something is withheld. */
export const withholdingReasons = ['SAFETY', 'PRIVACY', 'LEGAL', 'COPYRIGHT'] as const;

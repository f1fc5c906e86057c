import type { EditableKind } from '../kind';
import { country, plainLinks } from './shared';

/** A disagreement between sources. */
export const sourceConflict: EditableKind = {
  kind: 'source_conflict',
  model: 'SourceConflict',
  table: 'source_conflicts',
  key: 'reference',
  newKey: { letters: 'C' },
  title: 'title',
  archiving: 'free',
  isPositioned: true,
  fields: [
    country,
    { type: 'text', name: 'title', max: 300, isRequired: true },
    { type: 'longText', name: 'description', max: 4000, isRequired: true },
    ...(
      [
        ['recommendations', 'recommendation', 'conflict_recommendations', 'recommendationId'],
        ['evidence', 'evidence', 'conflict_evidence', 'evidenceId'],
        ['indicators', 'indicator', 'conflict_indicators', 'indicatorId'],
        ['engagements', 'engagement', 'conflict_engagements', 'engagementId'],
        ['documents', 'document', 'conflict_documents', 'documentId'],
        ['sources', 'source', 'conflict_sources', 'sourceId'],
      ] as const
    ).map(([name, to, table, column]) => ({
      type: 'references' as const,
      name,
      to,
      list: plainLinks(table, 'conflict_id', column),
    })),
  ],
};

/** Something that was not found or is still to be verified. */
export const knownGap: EditableKind = {
  kind: 'known_gap',
  model: 'KnownGap',
  table: 'known_gaps',
  key: 'reference',
  newKey: { letters: 'G' },
  title: 'title',
  archiving: 'free',
  isPositioned: true,
  fields: [
    country,
    { type: 'text', name: 'title', max: 300, isRequired: true },
    { type: 'longText', name: 'description', max: 4000, isRequired: true },
    ...(
      [
        ['recommendations', 'recommendation', 'gap_recommendations', 'recommendationId'],
        ['documents', 'document', 'gap_documents', 'documentId'],
        ['indicators', 'indicator', 'gap_indicators', 'indicatorId'],
      ] as const
    ).map(([name, to, table, column]) => ({
      type: 'references' as const,
      name,
      to,
      list: plainLinks(table, 'gap_id', column),
    })),
  ],
};

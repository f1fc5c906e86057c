import { type ListTable, unordered } from '@/lib/db/values';
import type { ThingKind } from '../thing';

/** A disagreement between sources that the record does not smooth over. */
export const sourceConflict: ThingKind = {
  kind: 'source_conflict',
  table: 'source_conflicts',
  lists: () => ({
    recommendations: links('conflict_recommendations', 'conflict_id', 'recommendationId'),
    evidence: links('conflict_evidence', 'conflict_id', 'evidenceId'),
    indicators: links('conflict_indicators', 'conflict_id', 'indicatorId'),
    engagements: links('conflict_engagements', 'conflict_id', 'engagementId'),
    documents: links('conflict_documents', 'conflict_id', 'documentId'),
    sources: links('conflict_sources', 'conflict_id', 'sourceId'),
  }),
  things: ({ conflicts }, ids) =>
    conflicts.map((one, position) => ({
      key: one.key,
      id: ids.own('source_conflict', one.key),
      fields: {
        reference: ids.reference(one.key),
        countryId: ids.country,
        title: one.title,
        description: one.description,
        position,
      },
      lists: {
        recommendations: unordered(
          one.recommendations.map((key) => ids.own('recommendation', key)),
        ),
        evidence: unordered(one.evidence.map((key) => ids.own('evidence', key))),
        indicators: unordered(one.indicators.map((key) => ids.own('indicator', key))),
        engagements: unordered(one.engagements.map((key) => ids.own('engagement', key))),
        documents: unordered(one.documents.map((slug) => ids.shared('document', slug))),
        sources: unordered(one.sources.map((key) => ids.own('source', key))),
      },
    })),
};

/** Something that was not found or is still to be verified. */
export const knownGap: ThingKind = {
  kind: 'known_gap',
  table: 'known_gaps',
  lists: () => ({
    recommendations: links('gap_recommendations', 'gap_id', 'recommendationId'),
    documents: links('gap_documents', 'gap_id', 'documentId'),
    indicators: links('gap_indicators', 'gap_id', 'indicatorId'),
  }),
  things: ({ gaps }, ids) =>
    gaps.map((one, position) => ({
      key: one.key,
      id: ids.own('known_gap', one.key),
      fields: {
        reference: ids.reference(one.key),
        countryId: ids.country,
        title: one.title,
        description: one.description,
        position,
      },
      lists: {
        recommendations: unordered(
          one.recommendations.map((key) => ids.own('recommendation', key)),
        ),
        documents: unordered(one.documents.map((slug) => ids.shared('document', slug))),
        indicators: unordered(one.indicators.map((key) => ids.own('indicator', key))),
      },
    })),
};

function links(table: string, owner: string, column: string): ListTable {
  return { table, owner, columns: [column] };
}

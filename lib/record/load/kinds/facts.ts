import { unordered } from '@/lib/db/values';
import { citationTable, cited, vague } from '../shapes';
import type { ThingKind } from '../thing';

export const evidence: ThingKind = {
  kind: 'evidence',
  table: 'evidence',
  isArchivable: true,
  lists: () => ({
    links: {
      table: 'evidence_links',
      owner: 'evidence_id',
      columns: ['recommendationId', 'documentId', 'engagementId', 'direction', 'note'],
      identity: ['recommendationId', 'documentId', 'engagementId'],
      hasId: true,
    },
    citations: citationTable('evidence_id'),
  }),
  things: ({ evidence: facts }, ids) =>
    facts.map((one) => ({
      key: one.key,
      id: ids.own('evidence', one.key),
      fields: {
        reference: ids.reference(one.key),
        countryId: ids.country,
        kind: one.kind,
        title: one.title,
        summary: one.summary,
        ...vague('occurred', one.occurred),
        direction: one.direction,
        isLawChange: one.isLawChange,
        url: one.url ?? null,
        confidence: one.confidence,
        confidenceNote: one.confidenceNote ?? null,
      },
      lists: {
        links: unordered(
          one.bearsOn.map((link) => ({
            recommendationId: link.recommendation
              ? ids.own('recommendation', link.recommendation)
              : null,
            documentId: link.document ? ids.shared('document', link.document) : null,
            engagementId: link.engagement ? ids.own('engagement', link.engagement) : null,
            direction: link.direction ?? null,
            note: link.note ?? null,
          })),
        ),
        citations: cited(one.citations, ids),
      },
    })),
};

export const engagement: ThingKind = {
  kind: 'engagement',
  table: 'engagements',
  lists: () => ({
    bodies: { table: 'engagement_bodies', owner: 'engagement_id', columns: ['bodyId'] },
    citations: citationTable('engagement_id'),
  }),
  things: ({ engagements }, ids) =>
    engagements.map((one, position) => ({
      key: one.key,
      id: ids.own('engagement', one.key),
      fields: {
        reference: ids.reference(one.key),
        countryId: ids.country,
        kind: one.kind,
        title: one.title,
        summary: one.summary,
        ...vague('occurred', one.occurred),
        documentId: one.document ? ids.shared('document', one.document) : null,
        confidence: one.confidence,
        confidenceNote: one.confidenceNote ?? null,
        position,
      },
      lists: {
        bodies: unordered(one.bodies.map((slug) => ids.shared('body', slug))),
        citations: cited(one.citations, ids),
      },
    })),
};

export const measure: ThingKind = {
  kind: 'measure',
  table: 'measures',
  lists: () => ({
    recommendations: {
      table: 'measure_recommendations',
      owner: 'measure_id',
      columns: ['recommendationId'],
    },
    documents: { table: 'measure_documents', owner: 'measure_id', columns: ['documentId'] },
    citations: citationTable('measure_id'),
  }),
  things: ({ measures }, ids) =>
    measures.map((one) => ({
      key: one.key,
      id: ids.own('measure', one.key),
      fields: {
        reference: ids.reference(one.key),
        countryId: ids.country,
        agency: one.agency,
        title: one.title,
        description: one.description,
        ...vague('starts', one.starts),
        dueOn: one.dueOn ?? null,
        state: one.state,
        confidence: one.confidence,
      },
      lists: {
        recommendations: unordered(
          one.recommendations.map((key) => ids.own('recommendation', key)),
        ),
        documents: unordered(one.documents.map((slug) => ids.shared('document', slug))),
        citations: cited(one.citations, ids),
      },
    })),
};

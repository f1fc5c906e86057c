import { unordered } from '@/lib/db/values';
import { citationTable, cited, vague } from '../shapes';
import type { ThingKind } from '../thing';

export const theme: ThingKind = {
  kind: 'theme',
  table: 'themes',
  lists: () => ({}),
  things: ({ themes }, ids) =>
    themes.map(({ slug, name, definition }, position) => ({
      key: slug,
      id: ids.shared('theme', slug),
      fields: { slug, name, definition, position },
      lists: {},
    })),
};

export const document: ThingKind = {
  kind: 'document',
  table: 'documents',
  lists: (ids) => ({
    bodies: { table: 'document_bodies', owner: 'document_id', columns: ['bodyId'] },
    coverage: {
      table: 'document_coverages',
      owner: 'document_id',
      columns: ['countryId', 'coverage', 'note'],
      identity: ['countryId'],
      only: { column: 'country_id', value: ids.country },
    },
    citations: citationTable('document_id'),
  }),
  things: ({ documents }, ids) =>
    documents.map((one) => ({
      key: one.slug,
      id: ids.shared('document', one.slug),
      fields: {
        slug: one.slug,
        title: one.title,
        symbol: one.symbol ?? null,
        url: one.url ?? null,
        summary: one.summary ?? null,
        methodology: one.methodology ?? null,
        funding: one.funding ?? null,
        disclaimer: one.disclaimer ?? null,
        ...vague('issued', one.issued),
        // Its recommendations exist from this day, so there must be one.
        issuedLatest: one.issued.latest ?? one.issued.earliest ?? null,
      },
      lists: {
        bodies: unordered(one.bodies.map((slug) => ids.shared('body', slug))),
        coverage: [{ countryId: ids.country, coverage: one.coverage, note: one.coverageNote }],
        citations: cited(one.citations, ids),
      },
    })),
};

export const ask: ThingKind = {
  kind: 'ask',
  table: 'asks',
  lists: () => ({}),
  things: ({ asks }, ids) =>
    asks.asks.map(({ slug, title, description }, position) => ({
      key: slug,
      id: ids.shared('ask', slug),
      fields: { slug, title, description, position },
      lists: {},
    })),
};

export const recommendation: ThingKind = {
  kind: 'recommendation',
  table: 'recommendations',
  isArchivable: true,
  lists: () => ({
    bodies: { table: 'recommendation_bodies', owner: 'recommendation_id', columns: ['bodyId'] },
    themes: { table: 'recommendation_themes', owner: 'recommendation_id', columns: ['themeId'] },
    asks: { table: 'ask_recommendations', owner: 'recommendation_id', columns: ['askId'] },
    citations: citationTable('recommendation_id'),
  }),
  things: ({ recommendations, asks }, ids) =>
    recommendations.map((one, position) => ({
      key: one.reference,
      id: ids.own('recommendation', one.reference),
      fields: {
        reference: one.reference,
        countryId: ids.country,
        documentId: ids.shared('document', one.document),
        parentId: one.parent ? ids.own('recommendation', one.parent) : null,
        addresseeId: ids.shared('addressee', one.addressee),
        label: one.label ?? null,
        place: one.place ?? null,
        addresseeNote: one.addresseeNote ?? null,
        summary: one.summary,
        response: one.response,
        responseNote: one.responseNote ?? null,
        actionCategory: one.actionCategory ?? null,
        confidence: one.confidence,
        confidenceNote: one.confidenceNote ?? null,
        position,
        aloneReason:
          asks.alone.find((alone) => alone.recommendation === one.reference)?.reason ?? null,
      },
      lists: {
        bodies: unordered(one.bodies.map((slug) => ids.shared('body', slug))),
        themes: unordered(one.themes.map((slug) => ids.shared('theme', slug))),
        asks: unordered(
          asks.asks
            .filter(({ recommendations: shared }) => shared.includes(one.reference))
            .map(({ slug }) => ids.shared('ask', slug)),
        ),
        citations: cited(one.citations, ids),
      },
    })),
};

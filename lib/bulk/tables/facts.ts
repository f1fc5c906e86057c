import type { RecordTable } from '../types';
import { inCountry, isLive, isLiveHere, isRestedOn, pairs, vague } from './conditions';

const archived = ['archivedAt', 'archivedReason'];

/** On what judgements rest, what is done, and what is not known. */
export const factTables: readonly RecordTable[] = [
  {
    name: 'evidence',
    table: 'evidence',
    kind: 'evidence',
    type: 'evidence',
    describes: 'A dated fact.',
    columns: [
      ...['id', 'reference', 'countryId', 'kind', 'title', 'summary', ...vague('occurred')],
      ...['direction', 'isLawChange', 'url', 'archivedUrl', 'retrievedOn', 'confidence'],
      ...['confidenceNote', 'citationText', ...archived],
    ],
    computed: {
      publicSince: {
        type: 'datetime',
        describes: 'The instant from which readers saw it.',
        sql: (row) => `CASE WHEN ${row}.created_by_id IS NULL THEN ${row}.created_at ELSE (
          SELECT min(pa.published_at) FROM assessment_citations pc
          JOIN assessments pa ON pa.id = pc.assessment_id WHERE pc.evidence_id = ${row}.id) END`,
      },
    },
    key: ['id'],
    refs: { countryId: 'countries' },
    // What was added at the desk is public from the first judgement that cites it.
    where: (row, scope) => `${isLiveHere(row, scope)} AND (${row}.created_by_id IS NULL
      OR EXISTS (SELECT FROM assessment_citations pc WHERE pc.evidence_id = ${row}.id))`,
    restedOn: isRestedOn('evidence_id'),
    keptOfArchived: [
      ...['id', 'reference', 'countryId', 'kind', 'title', ...vague('occurred'), 'direction'],
      ...['isLawChange', 'confidence', ...archived, 'publicSince'],
    ],
  },
  {
    name: 'evidence_files',
    table: 'evidence_files',
    kind: 'evidence_file',
    type: 'evidenceFile',
    describes: 'A copy of a piece of evidence that readers can take; the file itself is not here.',
    columns: ['id', 'evidenceId', 'name', 'mediaType', 'size', 'sha256', 'publishedAt'],
    key: ['id'],
    refs: { evidenceId: 'evidence' },
    needs: ['evidenceId'],
    where: (row) =>
      `${isLive(row)} AND ${row}.published_at IS NOT NULL AND NOT is_withheld(${row}.name)`,
  },
  {
    name: 'measures',
    table: 'measures',
    kind: 'measure',
    type: 'measure',
    describes: 'Something a named agency does or plans.',
    columns: [
      ...['id', 'reference', 'countryId', 'agency', 'title', 'description', ...vague('starts')],
      ...['dueOn', 'state', 'confidence'],
    ],
    key: ['id'],
    refs: { countryId: 'countries' },
    where: isLiveHere,
  },
  pairs('measure_recommendations', 'measure_recommendations', 'What a measure serves.', [
    ['measureId', 'measures'],
    ['recommendationId', 'recommendations'],
  ]),
  pairs('measure_documents', 'measure_documents', 'A document that a measure is about.', [
    ['measureId', 'measures'],
    ['documentId', 'documents'],
  ]),
  {
    name: 'indicators',
    table: 'indicators',
    kind: 'indicator',
    type: 'indicator',
    describes: 'A series with a source.',
    columns: [
      ...['id', 'reference', 'slug', 'countryId', 'name', 'description', 'unit', 'higherMeans'],
      ...['isContextOnly', 'note', 'confidence', 'position', ...archived],
    ],
    key: ['id'],
    refs: { countryId: 'countries' },
    where: isLiveHere,
    restedOn: (row, scope) => `EXISTS (SELECT FROM observations io
      WHERE io.indicator_id = ${row}.id AND ${isRestedOn('observation_id')('io', scope)})`,
    keptOfArchived: [
      ...['id', 'reference', 'slug', 'countryId', 'name', 'unit', 'isContextOnly', 'confidence'],
      ...['position', ...archived],
    ],
  },
  {
    name: 'indicator_series',
    table: 'indicator_series',
    describes: 'A named series within an indicator that has several.',
    columns: ['indicatorId', 'slug', 'name', 'position'],
    key: ['indicatorId', 'slug'],
    refs: { indicatorId: 'indicators' },
    owners: ['indicatorId'],
  },
  {
    name: 'observations',
    table: 'observations',
    kind: 'observation',
    type: 'observation',
    describes: 'One value of an indicator: a number or a category, for a country or a group.',
    columns: [
      ...['id', 'reference', 'indicatorId', 'series', 'countryCode', 'groupName'],
      ...[...vague('period'), 'value', 'category', 'unit', 'revision', 'note', 'conflictNote'],
      ...['confidence', 'position', ...archived],
    ],
    key: ['id'],
    refs: { indicatorId: 'indicators' },
    needs: ['indicatorId'],
    where: isLive,
    restedOn: isRestedOn('observation_id'),
    keptOfArchived: [
      ...['id', 'reference', 'indicatorId', 'series', 'countryCode', 'groupName'],
      ...[...vague('period'), 'value', 'category', 'unit', 'revision', 'confidence', 'position'],
      ...archived,
    ],
  },
  {
    name: 'engagements',
    table: 'engagements',
    kind: 'engagement',
    type: 'engagement',
    describes: 'A meeting, visit, letter, training or designation.',
    columns: [
      ...['id', 'reference', 'countryId', 'kind', 'title', 'summary', ...vague('occurred')],
      ...['documentId', 'confidence', 'confidenceNote', 'position', ...archived],
    ],
    key: ['id'],
    refs: { countryId: 'countries', documentId: 'documents' },
    loose: ['documentId'],
    where: isLiveHere,
    restedOn: isRestedOn('engagement_id'),
    keptOfArchived: [
      ...['id', 'reference', 'countryId', 'kind', 'title', ...vague('occurred')],
      ...['confidence', 'position', ...archived],
    ],
  },
  pairs('engagement_bodies', 'engagement_bodies', 'A body that took part.', [
    ['engagementId', 'engagements'],
    ['bodyId', 'bodies'],
  ]),
  {
    name: 'evidence_links',
    table: 'evidence_links',
    describes: 'What a fact bears on; a direction of its own where it differs from the fact’s.',
    columns: [
      'id',
      'evidenceId',
      'recommendationId',
      'documentId',
      'engagementId',
      'direction',
      'note',
    ],
    key: ['id'],
    refs: {
      evidenceId: 'evidence',
      recommendationId: 'recommendations',
      documentId: 'documents',
      engagementId: 'engagements',
    },
    owners: ['evidenceId'],
  },
  ...doubts('conflict', 'source_conflicts', 'A disagreement between sources.', [
    ['recommendations', 'recommendationId', 'recommendations'],
    ['evidence', 'evidenceId', 'evidence'],
    ['indicators', 'indicatorId', 'indicators'],
    ['engagements', 'engagementId', 'engagements'],
    ['documents', 'documentId', 'documents'],
    ['sources', 'sourceId', 'sources'],
  ]),
  ...doubts('gap', 'known_gaps', 'Something that was not found or is still to be verified.', [
    ['recommendations', 'recommendationId', 'recommendations'],
    ['documents', 'documentId', 'documents'],
    ['indicators', 'indicatorId', 'indicators'],
  ]),
  {
    name: 'citations',
    table: 'citations',
    describes: 'Where a thing of the record was read, and at which place there.',
    columns: [
      ...['id', 'sourceId', 'locator', 'recommendationId', 'documentId', 'evidenceId'],
      ...['indicatorId', 'observationId', 'engagementId', 'measureId'],
    ],
    key: ['id'],
    refs: {
      sourceId: 'sources',
      recommendationId: 'recommendations',
      documentId: 'documents',
      evidenceId: 'evidence',
      indicatorId: 'indicators',
      observationId: 'observations',
      engagementId: 'engagements',
      measureId: 'measures',
    },
    owners: [
      ...['recommendationId', 'documentId', 'evidenceId', 'indicatorId', 'observationId'],
      ...['engagementId', 'measureId'],
    ],
  },
];

/** Conflicts and gaps: texts, and what they are about. */
function doubts(
  one: string,
  table: string,
  describes: string,
  about: [string, string, string][],
): RecordTable[] {
  const owner = `${one}Id`;
  const kind = table.replace(/s$/, '');
  return [
    {
      name: table,
      table,
      kind,
      type: one,
      describes,
      columns: ['id', 'reference', 'countryId', 'title', 'description', 'position'],
      key: ['id'],
      refs: { countryId: 'countries' },
      where: (row, scope) => `${isLive(row)} AND ${inCountry(row, scope)}`,
    },
    ...about.map(([part, field, target]) =>
      pairs(`${one}_${part}`, `${one}_${part}`, `What a ${one} is about.`, [
        [owner, table],
        [field, target],
      ]),
    ),
  ];
}

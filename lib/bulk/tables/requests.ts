import type { RecordTable } from '../types';
import { inCountry, isLive, isLiveHere, pairs, vague } from './conditions';

/** Who recommends, where, and what. */
export const requestTables: readonly RecordTable[] = [
  {
    name: 'countries',
    table: 'countries',
    kind: 'country',
    type: 'country',
    describes: 'A State whose recommendations are followed.',
    columns: ['id', 'code', 'name', 'timeZone', 'topic', 'cutOff'],
    key: ['id'],
    refs: {},
    where: (row, scope) => (scope ? `${row}.id = '${scope}'` : 'true'),
  },
  {
    name: 'bodies',
    table: 'bodies',
    kind: 'body',
    type: 'body',
    describes: 'Who recommends; may stand below another body.',
    columns: ['id', 'slug', 'name', 'shortName', 'kind', 'description', 'aboveId'],
    key: ['id'],
    refs: { aboveId: 'bodies' },
    where: isLive,
  },
  {
    name: 'addressees',
    table: 'addressees',
    kind: 'addressee',
    type: 'addressee',
    describes: 'To whom recommendations speak.',
    columns: ['id', 'slug', 'name', 'description', 'isStateConcerned'],
    key: ['id'],
    refs: {},
    where: isLive,
  },
  {
    name: 'themes',
    table: 'themes',
    kind: 'theme',
    type: 'theme',
    describes: 'One line of the controlled list of subjects.',
    columns: ['id', 'slug', 'name', 'definition', 'position'],
    key: ['id'],
    refs: {},
    where: isLive,
  },
  {
    name: 'documents',
    table: 'documents',
    kind: 'document',
    type: 'document',
    describes: 'A text that one or several bodies issued.',
    columns: [
      ...['id', 'slug', 'title', 'symbol', 'url', 'summary', 'methodology', 'funding'],
      ...['disclaimer', ...vague('issued')],
    ],
    key: ['id'],
    refs: {},
    where: (row, scope) =>
      scope
        ? `${isLive(row)} AND (EXISTS (SELECT FROM document_coverages dc
            WHERE dc.document_id = ${row}.id AND ${inCountry('dc', scope)})
          OR EXISTS (SELECT FROM recommendations dr
            WHERE dr.document_id = ${row}.id AND ${isLiveHere('dr', scope)})
          OR NOT EXISTS (SELECT FROM document_coverages dc WHERE dc.document_id = ${row}.id))`
        : isLive(row),
  },
  pairs('document_bodies', 'document_bodies', 'One of the bodies that issued a document.', [
    ['documentId', 'documents'],
    ['bodyId', 'bodies'],
  ]),
  {
    name: 'document_coverages',
    table: 'document_coverages',
    describes: 'How much of what a document says about a country the record holds.',
    columns: ['documentId', 'countryId', 'coverage', 'note'],
    key: ['documentId', 'countryId'],
    refs: { documentId: 'documents', countryId: 'countries' },
    owners: ['documentId'],
  },
  {
    name: 'recommendations',
    table: 'recommendations',
    kind: 'recommendation',
    type: 'recommendation',
    describes: 'One request in one document.',
    columns: [
      ...['id', 'reference', 'countryId', 'documentId', 'parentId', 'addresseeId', 'madeOn'],
      ...['label', 'place', 'addresseeNote', 'summary', 'officialText', 'response'],
      ...['responseNote', 'respondedOn', 'actionCategory', 'dueOn', 'confidence'],
      ...['confidenceNote', 'position', 'aloneReason', 'publishedAt'],
    ],
    key: ['id'],
    refs: {
      countryId: 'countries',
      documentId: 'documents',
      parentId: 'recommendations',
      addresseeId: 'addressees',
    },
    loose: ['parentId'],
    where: isLiveHere,
  },
  pairs('recommendation_bodies', 'recommendation_bodies', 'A body that makes a recommendation.', [
    ['recommendationId', 'recommendations'],
    ['bodyId', 'bodies'],
  ]),
  pairs('recommendation_themes', 'recommendation_themes', 'A theme of a recommendation.', [
    ['recommendationId', 'recommendations'],
    ['themeId', 'themes'],
  ]),
  {
    name: 'recommendation_origins',
    table: 'recommendation_origins',
    describes: 'Where the text of an imported recommendation came from, and under which terms.',
    columns: ['recommendationId', 'sourceNote', 'licenceNote'],
    key: ['recommendationId'],
    refs: { recommendationId: 'recommendations' },
    owners: ['recommendationId'],
  },
  {
    name: 'asks',
    table: 'asks',
    kind: 'ask',
    type: 'ask',
    describes: 'A demand that several recommendations share.',
    columns: ['id', 'slug', 'title', 'description', 'position'],
    key: ['id'],
    refs: {},
    where: (row, scope) =>
      scope
        ? `${isLive(row)} AND EXISTS (SELECT FROM ask_recommendations ka
            JOIN recommendations kr ON kr.id = ka.recommendation_id
            WHERE ka.ask_id = ${row}.id AND ${isLiveHere('kr', scope)})`
        : isLive(row),
  },
  pairs('ask_recommendations', 'ask_recommendations', 'A recommendation that makes an ask.', [
    ['askId', 'asks'],
    ['recommendationId', 'recommendations'],
  ]),
];

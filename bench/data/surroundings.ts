import { bodies } from './frame';
import type { Plan } from './plan';
import { at, Random } from './random';
import type { Row, Table } from './table';
import { dayNumber, dayText, idOf, lastDay } from './values';
import { account, title } from './words';

const indicators = 8;
const firstYear = 2000;
const lastYear = 2025;

/** What stands around the recommendations: measures, engagements, indicators, conflicts, gaps. */
export function surroundingTables(plan: Plan): Table[] {
  const random = new Random(plan.seed, 'surroundings');
  const many = (count: number, row: (place: number) => Row) =>
    Array.from({ length: count }, (_, place) => row(place));
  const measures = Math.ceil(plan.count / 50);
  const engagements = Math.ceil(plan.count / 200);
  const anyRecommendation = () => idOf('recommendation', Math.floor(random.next() * plan.count));
  const anyDay = () => dayText(lastDay - Math.floor(random.next() * 7000));
  const years = lastYear - firstYear + 1;
  return [
    {
      name: 'measures',
      columns: [
        'id',
        'reference',
        'country_id',
        'agency',
        'title',
        'description',
        'due_on',
        'state',
        'confidence',
      ],
      rows: many(measures, (place) => [
        idOf('measure', place),
        `XA-M${place}`,
        plan.countryId,
        `Ministry ${place % 9}`,
        title(random),
        account(random, 1),
        random.chance(0.5) ? anyDay() : null,
        random.pick(['PLANNED', 'UNDER_WAY', 'COMPLETED', 'ABANDONED', 'UNKNOWN']),
        'MEDIUM',
      ]),
    },
    {
      name: 'measure_recommendations',
      columns: ['measure_id', 'recommendation_id'],
      rows: many(measures, (place) => [idOf('measure', place), anyRecommendation()]),
    },
    {
      name: 'engagements',
      columns: [
        'id',
        'reference',
        'country_id',
        'kind',
        'title',
        'summary',
        'occurred_latest',
        'occurred_qualifier',
        'confidence',
        'position',
      ],
      rows: many(engagements, (place) => [
        idOf('engagement', place),
        `XA-G${place}`,
        plan.countryId,
        random.pick(['MEETING', 'VISIT', 'LETTER', 'TRAINING', 'REVIEW']),
        title(random),
        account(random, 1),
        anyDay(),
        'EXACT',
        'HIGH',
        place,
      ]),
    },
    {
      name: 'engagement_bodies',
      columns: ['engagement_id', 'body_id'],
      rows: many(engagements, (place) => [
        idOf('engagement', place),
        idOf('body', random.zipf(bodies.length)),
      ]),
    },
    {
      name: 'indicators',
      columns: [
        'id',
        'reference',
        'slug',
        'country_id',
        'name',
        'description',
        'unit',
        'higher_means',
        'is_context_only',
        'confidence',
        'position',
      ],
      rows: many(indicators, (place) => [
        idOf('indicator', place),
        `XA-I${place}`,
        `bench-${place}`,
        plan.countryId,
        title(random),
        account(random, 1),
        'index points',
        'more freedom',
        place > 5,
        'HIGH',
        place,
      ]),
    },
    {
      name: 'indicator_series',
      columns: ['indicator_id', 'slug', 'name', 'position'],
      rows: many(indicators, (place) => [idOf('indicator', place), 'main', 'Value', 0]),
    },
    {
      name: 'observations',
      columns: [
        'id',
        'reference',
        'indicator_id',
        'series',
        'country_code',
        'period_earliest',
        'period_latest',
        'period_qualifier',
        'value',
        'unit',
        'revision',
        'confidence',
        'position',
      ],
      rows: many(indicators * years, (place) => {
        const year = firstYear + (place % years);
        return [
          idOf('observation', place),
          `XA-O${place}`,
          idOf('indicator', Math.floor(place / years)),
          'main',
          'xa',
          dayText(dayNumber(`${year}-01-01`)),
          dayText(dayNumber(`${year}-12-31`)),
          'EXACT',
          random.between(1, 100),
          'index points',
          'AS_REPORTED',
          'HIGH',
          place % years,
        ];
      }),
    },
    ...doubts(plan, many, random),
  ];
}

function doubts(
  plan: Plan,
  many: (count: number, row: (place: number) => Row) => Row[],
  random: Random,
): Table[] {
  const columns = ['id', 'reference', 'country_id', 'title', 'description', 'position'];
  const doubt = (kind: 'conflict' | 'gap') => (place: number) => [
    idOf(kind, place),
    `XA-${kind}-${place}`,
    plan.countryId,
    title(random),
    account(random, 1),
    place,
  ];
  const about = (place: number) => idOf('recommendation', at(plan.evidence.recommendations, place));
  return [
    { name: 'source_conflicts', columns, rows: many(10, doubt('conflict')) },
    {
      name: 'conflict_recommendations',
      columns: ['conflict_id', 'recommendation_id'],
      rows: many(10, (place) => [idOf('conflict', place), about(place)]),
    },
    { name: 'known_gaps', columns, rows: many(12, doubt('gap')) },
    {
      name: 'gap_recommendations',
      columns: ['gap_id', 'recommendation_id'],
      rows: many(12, (place) => [idOf('gap', place), about(place)]),
    },
  ];
}

import { addressees, reviewers, themes } from './frame';
import type { Plan } from './plan';
import { at, Random, type Weights } from './random';
import type { Row, Table } from './table';
import { dayText, idOf, instantText, lastDay } from './values';
import { account, demand, title } from './words';

const responses: Weights<string> = [
  ['NONE_STATED', 45],
  ['ACCEPTED', 33],
  ['NOTED', 12],
  ['PARTLY_ACCEPTED', 6],
  ['REJECTED', 4],
];
const confidences: Weights<string> = [
  ['HIGH', 50],
  ['MEDIUM_HIGH', 15],
  ['MEDIUM', 25],
  ['LOW_MEDIUM', 6],
  ['LOW', 4],
];
const addresseeWeights: Weights<number> = addressees.map(({ weight }, place) => [place, weight]);

/** The public reference: its document, and its place there. */
export function referenceOf({ documentOf, documents }: Plan, index: number): string {
  const document = at(documentOf, index);
  return `XA-${document}-${index - at(documents, document).first + 1}`;
}

/** Recommendations with their bodies, themes and asks. */
export function recommendationTables(plan: Plan): Table[] {
  const groups = askGroups(plan);
  return [
    {
      name: 'recommendations',
      columns: [
        'id',
        'reference',
        'country_id',
        'document_id',
        'parent_id',
        'addressee_id',
        'made_on',
        'label',
        'place',
        'summary',
        'official_text',
        'response',
        'responded_on',
        'action_category',
        'due_on',
        'confidence',
        'position',
        'alone_reason',
        'archived_at',
        'archived_reason',
        'published_at',
      ],
      rows: recommendations(plan, groups.isShared),
    },
    {
      name: 'recommendation_bodies',
      columns: ['recommendation_id', 'body_id'],
      rows: bodyRows(plan),
    },
    {
      name: 'recommendation_themes',
      columns: ['recommendation_id', 'theme_id'],
      rows: themeRows(plan),
    },
    {
      name: 'asks',
      columns: ['id', 'slug', 'title', 'description', 'position'],
      rows: askRows(plan, groups.count),
    },
    { name: 'ask_recommendations', columns: ['ask_id', 'recommendation_id'], rows: groups.rows },
  ];
}

function* recommendations(plan: Plan, isShared: Uint8Array): Generator<Row> {
  const random = new Random(plan.seed, 'recommendations');
  for (let index = 0; index < plan.count; index += 1) {
    const document = at(plan.documentOf, index);
    const place = index - at(plan.documents, document).first + 1;
    const madeOn = at(plan.madeOn, index);
    const parent = at(plan.parentOf, index);
    const response = random.weighted(responses);
    const due = random.chance(0.06) ? madeOn + random.between(300, 1500) : null;
    const archived = random.chance(0.008) ? lastDay - random.between(0, 100) : null;
    yield [
      idOf('recommendation', index),
      referenceOf(plan, index),
      plan.countryId,
      idOf('document', document),
      parent < 0 ? null : idOf('recommendation', parent),
      idOf('addressee', random.weighted(addresseeWeights)),
      dayText(madeOn),
      `${40 + place}${parent < 0 ? '' : ' (a)'}`,
      `paragraph ${40 + place}`,
      demand(random),
      random.chance(0.15) ? account(random, 3) : null,
      response,
      response === 'NONE_STATED'
        ? null
        : dayText(Math.min(lastDay, madeOn + random.between(20, 200))),
      random.chance(0.4) ? random.between(1, 5) : null,
      due && dayText(due),
      random.weighted(confidences),
      place,
      at(isShared, index) ? null : 'No other body has asked for this.',
      archived && instantText(Math.max(archived, at(plan.shownOn, index) + 1)),
      archived && 'Entered twice.',
      instantText(at(plan.shownOn, index), random.next()),
    ];
  }
}

function* bodyRows({ seed, count, bodyOf, documentOf, documents }: Plan): Generator<Row> {
  const random = new Random(seed, 'bodies');
  for (let index = 0; index < count; index += 1) {
    const { family, partner } = at(documents, at(documentOf, index));
    const chosen = new Set([at(bodyOf, index)]);
    if (partner !== null && family !== 'review') chosen.add(partner);
    // In a review several States may ask for the same thing together.
    if (family === 'review' && random.chance(0.08))
      chosen.add(at(reviewers, random.zipf(reviewers.length)));
    for (const body of chosen) yield [idOf('recommendation', index), idOf('body', body)];
  }
}

function* themeRows({ seed, count }: Plan): Generator<Row> {
  const random = new Random(seed, 'themes');
  for (let index = 0; index < count; index += 1) {
    const wanted = random.weighted([
      [1, 50],
      [2, 35],
      [3, 15],
    ]);
    for (const theme of random.several(themes.length, wanted)) {
      yield [idOf('recommendation', index), idOf('theme', theme)];
    }
  }
}

/** Groups of two to about forty that ask for the same thing; about a fifth stand in none, some in several. */
function askGroups({ seed, count }: Plan): { rows: Row[]; isShared: Uint8Array; count: number } {
  const random = new Random(seed, 'asks');
  const isShared = new Uint8Array(count);
  const rows: Row[] = [];
  const wanted = Math.ceil(count / 8);
  for (let ask = 0; ask < wanted; ask += 1) {
    const chosen = new Set<number>();
    for (let left = 2 + random.zipf(40); left > 0; left -= 1) {
      chosen.add(Math.floor(random.next() * count));
    }
    for (const index of chosen) {
      isShared[index] = 1;
      rows.push([idOf('ask', ask), idOf('recommendation', index)]);
    }
  }
  return { rows, isShared, count: wanted };
}

function* askRows({ seed }: Plan, count: number): Generator<Row> {
  const random = new Random(seed, 'ask texts');
  for (let ask = 0; ask < count; ask += 1) {
    yield [idOf('ask', ask), `bench-${ask}`, title(random), demand(random), 1000 + ask];
  }
}

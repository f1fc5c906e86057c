import type { Plan } from './plan';
import { at, Random, type Weights } from './random';
import type { Row, Table } from './table';
import { dayText, firstPublication, idOf, instantText, lastDay } from './values';
import { account, title } from './words';

const kinds: Weights<string> = [
  ['EVENT', 25],
  ['STATEMENT', 20],
  ['LAW', 14],
  ['COURT_RULING', 12],
  ['POLICY', 10],
  ['STATISTIC', 8],
  ['PROGRAMME', 6],
  ['TESTIMONY', 5],
];
const directions: Weights<string> = [
  ['PROGRESS', 40],
  ['REGRESS', 25],
  ['MIXED', 15],
  ['NEUTRAL', 20],
];
const confidences: Weights<string> = [
  ['HIGH', 55],
  ['MEDIUM', 35],
  ['LOW', 10],
];

/** Changes of law in force are few in any country, whatever the number of recommendations. */
const lawChanges = 40;

/** Facts, what they bear on, and where facts and recommendations were read. */
export function evidenceTables(plan: Plan): Table[] {
  return [
    {
      name: 'evidence',
      columns: [
        'id',
        'reference',
        'country_id',
        'kind',
        'title',
        'summary',
        'occurred_earliest',
        'occurred_latest',
        'occurred_qualifier',
        'direction',
        'is_law_change',
        'url',
        'archived_url',
        'retrieved_on',
        'confidence',
        'created_at',
        'archived_at',
        'archived_reason',
      ],
      rows: facts(plan),
    },
    {
      name: 'evidence_links',
      columns: ['id', 'evidence_id', 'recommendation_id', 'direction', 'note'],
      rows: links(plan),
    },
    {
      name: 'citations',
      columns: ['id', 'source_id', 'locator', 'recommendation_id', 'evidence_id'],
      rows: citations(plan),
    },
  ];
}

function* facts({ seed, countryId, evidence }: Plan): Generator<Row> {
  const random = new Random(seed, 'evidence');
  const lawEvery = Math.max(1, Math.floor(evidence.count / lawChanges));
  for (let fact = 0; fact < evidence.count; fact += 1) {
    const isLawChange = fact % lawEvery === 0 && fact / lawEvery < lawChanges;
    const latest = at(evidence.happenedOn, fact);
    const vague = random.chance(0.2) ? random.between(1, 400) : 0;
    const created = Math.min(lastDay, Math.max(latest + random.between(1, 60), firstPublication));
    const archived = random.chance(0.003);
    yield [
      idOf('evidence', fact),
      `XA-E${fact}`,
      countryId,
      isLawChange ? 'LAW' : random.weighted(kinds),
      title(random),
      account(random, random.between(1, 3)),
      dayText(latest - vague),
      dayText(latest),
      vague > 0 ? 'ABOUT' : 'EXACT',
      random.weighted(directions),
      isLawChange,
      `https://sources.invalid/${fact}`,
      random.chance(0.7) ? `https://archive.invalid/${fact}` : null,
      dayText(created),
      random.weighted(confidences),
      instantText(created, random.next()),
      archived ? instantText(lastDay) : null,
      archived ? 'Entered twice.' : null,
    ];
  }
}

function* links({ seed, evidence }: Plan): Generator<Row> {
  const random = new Random(seed, 'link texts');
  for (let fact = 0; fact < evidence.count; fact += 1) {
    for (let link = at(evidence.starts, fact); link < at(evidence.starts, fact + 1); link += 1) {
      yield [
        idOf('link', link),
        idOf('evidence', fact),
        idOf('recommendation', at(evidence.recommendations, link)),
        random.chance(0.12) ? random.weighted(directions) : null,
        random.chance(0.1) ? account(random, 1) : null,
      ];
    }
  }
}

/** A recommendation was read in its document, a fact in one source or two. */
function* citations({ seed, count, documentOf, documents, evidence }: Plan): Generator<Row> {
  const random = new Random(seed, 'citations');
  let number = 0;
  for (let index = 0; index < count; index += 1) {
    const source = idOf('source', at(documentOf, index));
    yield [
      idOf('citation', number++),
      source,
      `p. ${random.between(1, 90)}`,
      idOf('recommendation', index),
      null,
    ];
  }
  for (let fact = 0; fact < evidence.count; fact += 1) {
    const sources = new Set([random.zipf(documents.length)]);
    if (random.chance(0.3)) sources.add(Math.floor(random.next() * documents.length));
    for (const source of sources) {
      yield [
        idOf('citation', number++),
        idOf('source', source),
        null,
        null,
        idOf('evidence', fact),
      ];
    }
  }
}

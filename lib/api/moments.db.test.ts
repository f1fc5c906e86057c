import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as getOne } from '@/app/api/v1/[country]/recommendations/[reference]/route';
import { GET as list } from '@/app/api/v1/[country]/recommendations/route';
import { type Moment, todayIn } from '@/lib/moment/moment';
import { getRecommendation } from '@/lib/recommendations/queries/get-recommendation';
import type {
  LinkedEvidence,
  PublishedAssessment,
  RecommendationDetail,
} from '@/lib/recommendations/types';
import { askApi as ask, readAnswer as read } from '@/lib/testing/ask-api';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { OneRecommendation, ProblemDocument, RecommendationList } from './resources';

const today = todayIn('Asia/Almaty');
const now: Moment = { asOf: today, knownAt: null, today };

let test: TestDatabase;
let countryId: string;
beforeAll(async () => {
  test = await createTestDatabase({ record: true });
  countryId = (await test.prisma.country.findUniqueOrThrow({ where: { code: 'kz' } })).id;
});
afterAll(() => test.drop());

const listed = async (search: string) =>
  RecommendationList.parse((await read(ask(list, search))).body);
const detailed = async (reference: string, search = '') =>
  OneRecommendation.parse((await read(ask(getOne, search, { reference }))).body).item;
const searchOf = (address: string | null) => (address ? new URL(address).search : '');

/** The desk publishes that a headline is another, or withdraws it. */
async function replace(reference: string, status: string | null) {
  const [one] = await test.sql`
    SELECT h.recommendation_id, h.assessment_id, a.voice_id, a.effective_on FROM headlines h
    JOIN recommendations r ON r.id = h.recommendation_id JOIN assessments a ON a.id = h.assessment_id
    WHERE r.reference = ${reference}`;
  await test.sql`INSERT INTO assessments ${test.sql({
    id: crypto.randomUUID(),
    recommendation_id: one?.recommendation_id as string,
    voice_id: one?.voice_id as string,
    kind: status ? 'CORRECTION' : 'WITHDRAWAL',
    replaces_id: one?.assessment_id as string,
    status,
    effective_on: status ? today : (one?.effective_on as Date),
    verified_on: today,
    reason: 'Published later.',
    confidence: 'HIGH',
    looked_at: status && 'Everywhere.',
    authorship: 'SIGNED',
    shipped_key: crypto.randomUUID(),
  })}`;
}

describe('the pages of a list', () => {
  it('are of one moment, whatever is published between them', async () => {
    const [common] = await test.sql`
      SELECT lower(status::text) AS status FROM headlines WHERE status NOT IN ('SUPERSEDED', 'NOT_ASSESSED')
      GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`;
    const first = await listed(`?status=${common?.status}&limit=2`);
    const before = await listed(searchOf(first.next));
    expect(before.items).toHaveLength(2);
    // One of the second page leaves the selection, and one of the first.
    await replace(String(before.items[0]?.reference), 'SUPERSEDED');
    await replace(String(first.items[0]?.reference), 'SUPERSEDED');
    const after = await listed(searchOf(first.next));
    expect(after).toEqual(before);
    expect(after.asOf).toBe(today);
    expect(after.knownAt).toBe(new URL(String(first.next)).searchParams.get('knownAt'));
    expect((await listed(`?status=${common?.status}`)).total).toBe(first.total - 2);
  });

  it('are the same text while nothing is published, and another afterwards', async () => {
    const tag = async () => (await ask(list, '?limit=3')).headers.get('etag');
    const first = await tag();
    await new Promise((done) => setTimeout(done, 5));
    expect(await tag()).toBe(first);
    // Far behind the first page: who has that should learn that there is something new.
    const last = (await listed('?limit=100')).items.findLast(({ judgement }) => judgement);
    await replace(String(last?.reference), 'NO_EVIDENCE');
    expect(await tag()).not.toBe(first);
  });

  it('lead to each recommendation as it was then', async () => {
    const { items } = await listed('?asOf=2019-06-30&limit=3');
    for (const { self, reference, ...item } of items) {
      expect(searchOf(self)).toBe('?asOf=2019-06-30');
      const { status, statusSince, judgedOn } = item;
      expect(await detailed(reference, searchOf(self))).toMatchObject({
        ...{ self, status, statusSince, judgedOn, url: item.url },
      });
    }
    const page = await listed(searchOf((await listed('?limit=1')).next));
    expect(searchOf(String(page.items[0]?.self))).toContain(`asOf=${today}&knownAt=`);
    expect(searchOf(String((await listed('?limit=1')).items[0]?.self))).toBe('');
  });
});

it('evidence added at the desk has its citation in the list and in full', async () => {
  const [one] = await test.sql`
    SELECT e.id, e.reference AS fact, r.reference FROM headlines h
    JOIN assessment_citations c ON c.assessment_id = h.assessment_id
    JOIN evidence e ON e.id = c.evidence_id
    JOIN evidence_links l ON l.evidence_id = e.id AND l.recommendation_id = h.recommendation_id
    JOIN recommendations r ON r.id = h.recommendation_id LIMIT 1`;
  await test.ownerSql`UPDATE evidence SET citation_text = 'A letter to the editor',
    url = 'https://example.org/letter', archived_url = 'https://archive.example.org/letter',
    retrieved_on = '2026-01-02' WHERE id = ${one?.id}`;
  const item = (await listed('?limit=100')).items.find(
    ({ reference }) => reference === one?.reference,
  );
  const told = (await detailed(String(one?.reference))).evidence.find(
    ({ reference }) => reference === one?.fact,
  );
  const fact = item?.judgement?.facts.find(({ reference }) => reference === one?.fact);
  expect(told?.sources).toEqual(fact?.sources);
  expect(told?.sources).toContainEqual({
    ...{ title: 'A letter to the editor', publisher: null, urls: ['https://example.org/letter'] },
  });
  expect(told).toMatchObject({
    archivedUrl: 'https://archive.example.org/letter',
    retrievedOn: '2026-01-02',
  });
});

/** Where the API says what the page knows; null: not at all, or in other words. */
const told = {
  ...{ id: null, voices: null, standing: null, history: 'assessments', citations: 'sources' },
  ...{ reference: 'reference', label: 'label', place: 'place', summary: 'summary' },
  ...{ officialText: 'officialText', madeOn: 'madeOn', dueOn: 'dueOn', addressee: 'addressee' },
  ...{ response: 'response', responseNote: 'responseNote', actionCategory: 'actionCategory' },
  ...{ confidence: 'confidence', confidenceNote: 'confidenceNote', document: 'document' },
  ...{ bodies: 'bodies', themes: 'themes', evidence: 'evidence', measures: 'measures' },
  ...{ parent: 'parent', subPoints: 'subPoints', asks: 'asks', aloneReason: 'aloneReason' },
  ...{ conflicts: 'conflicts', gaps: 'gaps', origin: 'origin' },
} as const satisfies Record<keyof RecommendationDetail, string | null>;
const toldDocument = {
  ...{ slug: 'slug', title: 'name', symbol: 'symbol', url: 'url', issued: 'issued' },
  ...{ funding: 'funding', disclaimer: 'disclaimer' },
} as const satisfies Record<keyof RecommendationDetail['document'], string>;
const toldBody = {
  ...{ slug: 'slug', name: 'fullName', shortName: 'name', above: 'above' },
} as const satisfies Record<keyof RecommendationDetail['bodies'][number], string>;
const toldAssessment = {
  ...{ id: 'id', kind: 'kind', replacesId: 'replaces', replacement: 'replacement' },
  ...{ voice: 'voice', status: 'status', effectiveOn: 'effectiveOn', publishedAt: 'publishedAt' },
  ...{ verifiedOn: 'verifiedOn', reason: 'reason', confidence: 'confidence' },
  ...{ confidenceNote: 'confidenceNote', lookedAt: 'lookedAt', authorship: 'authorship' },
  ...{ attributedFrom: 'attributedFrom', isSelfPublished: 'isSelfPublished', isShipped: null },
  ...{ citations: 'citations', moderation: 'moderation' },
} as const satisfies Record<keyof PublishedAssessment, string | null>;
const toldEvidence = {
  ...{ reference: 'reference', kind: 'kind', title: 'title', summary: 'summary' },
  ...{ occurred: 'occurred', direction: 'direction', isDirectionOwn: 'isDirectionOwn' },
  ...{ note: 'note', confidence: 'confidence', confidenceNote: 'confidenceNote' },
  ...{ sources: 'sources', archivedUrl: 'archivedUrl', retrievedOn: 'retrievedOn' },
} as const satisfies Record<keyof LinkedEvidence, string>;

/** Simple values are the same; of others it is enough that they are there where they are there. */
function expectTold(
  known: Record<string, unknown>,
  answer: Record<string, unknown>,
  names: Record<string, string | null>,
) {
  for (const [key, value] of Object.entries(known)) {
    const name = names[key];
    if (!name) continue;
    const said = answer[name];
    if (value instanceof Date) expect(said, key).toBe(value.toISOString());
    else if (Array.isArray(value)) expect(said, key).toHaveLength(value.length);
    else if (value === null || typeof value !== 'object') expect(said, key).toBe(value);
    else expect(said, key).not.toBeNull();
  }
}

it('a recommendation in full has everything that its page knows', async () => {
  const [withdrawn] = (await listed('?status=IMPLEMENTED&limit=1')).items;
  await replace(String(withdrawn?.reference), null);
  const { items } = await listed('?limit=100');
  const some = items.filter(
    ({ reference }, index) => index % 8 === 0 || reference === withdrawn?.reference,
  );
  for (const { reference } of some) {
    const known = await getRecommendation(countryId, reference, now);
    if (!known) throw new Error(`${reference} is listed`);
    const item = await detailed(reference);
    expectTold(known, item, told);
    expectTold(known.document, item.document, toldDocument);
    for (const [index, body] of known.bodies.entries())
      expectTold(body, item.bodies[index] ?? {}, toldBody);
    for (const [index, { authorship, isShipped, ...row }] of known.history.entries()) {
      const said = item.assessments[index];
      const judged = row.kind === 'WITHDRAWAL' ? { confidence: null, confidenceNote: null } : {};
      expectTold({ ...row, ...judged }, said ?? {}, toldAssessment);
      expect(said?.authorship).toBe(isShipped ? 'SHIPPED' : authorship);
      const ids = item.assessments.map(({ id }) => id);
      if (said?.replacement)
        expect(ids.includes(said.replacement.id)).toBe(!said.replacement.isLater);
    }
    for (const [index, fact] of known.evidence.entries())
      expectTold(fact, item.evidence[index] ?? {}, toldEvidence);
    const current = item.assessments.filter(({ isCurrent }) => isCurrent).map(({ id }) => id);
    expect(current.sort()).toEqual(known.voices.map(({ id }) => id).sort());
  }
  const { assessments } = await detailed(String(withdrawn?.reference));
  expect(assessments.find(({ kind }) => kind === 'WITHDRAWAL')?.confidence).toBeNull();
});

it('what was taken out of the record says since when and why, and what was known before', async () => {
  const reference = 'UNSR-2014-P1';
  const before = await detailed(reference);
  await test.ownerSql`UPDATE recommendations SET archived_at = date_trunc('milliseconds', clock_timestamp()),
    archived_reason = 'Recorded twice.' WHERE reference = ${reference}`;
  const { status, body } = await read(ask(getOne, '', { reference }));
  expect(status).toBe(410);
  const { type, archived } = ProblemDocument.parse(body);
  expect(type).toMatch(/#archived$/);
  expect(archived?.reason).toBe('Recorded twice.');
  expect(archived?.at.slice(0, 4)).toBe(today.slice(0, 4));
  expect(await detailed(reference, searchOf(archived?.before ?? null))).toMatchObject({
    ...{ reference, status: before.status },
  });
  // It had not been made, or had not come here yet.
  for (const search of ['?asOf=2010-01-01', '?knownAt=2001-01-01'])
    expect((await ask(getOne, search, { reference })).status).toBe(404);
});

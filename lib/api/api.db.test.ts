import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as openRest } from '@/app/api/v1/[...rest]/route';
import { GET as listChanges } from '@/app/api/v1/[country]/changes/route';
import { GET as compareDays } from '@/app/api/v1/[country]/comparison/route';
import { GET as getOverview } from '@/app/api/v1/[country]/overview/route';
import { GET as getOne } from '@/app/api/v1/[country]/recommendations/[reference]/route';
import { GET as list } from '@/app/api/v1/[country]/recommendations/route';
import { GET as getDescription } from '@/app/api/v1/openapi.json/route';
import { GET as getIndex } from '@/app/api/v1/route';
import { explore } from '@/lib/explorer/queries/explore';
import { readSelection } from '@/lib/explorer/schema';
import { todayIn } from '@/lib/moment/moment';
import { getReport } from '@/lib/reports/queries/get-report';
import { askApi as ask, readAnswer as read } from '@/lib/testing/ask-api';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import {
  Changes,
  Comparison,
  Index,
  OneRecommendation,
  Overview,
  ProblemDocument,
  RecommendationList,
} from './resources';
import { limit } from './throttle';

let test: TestDatabase;
let countryId: string;
beforeAll(async () => {
  test = await createTestDatabase({ record: true });
  countryId = (await test.prisma.country.findUniqueOrThrow({ where: { code: 'kz' } })).id;
});
afterAll(() => test.drop());

const everyone = async (search = '') => {
  const items = [];
  let at: string | null = search || '?';
  for (let pages = 0; at !== null && pages < 40; pages += 1) {
    const { body } = await read(ask(list, at));
    const page = RecommendationList.parse(body);
    items.push(...page.items);
    at = page.next && new URL(page.next).search;
  }
  return items;
};

describe('a list', () => {
  it('has everything once, over its pages, and says how much that is', async () => {
    const items = await everyone('?limit=7');
    const references = items.map(({ reference }) => reference);
    expect(references).toHaveLength(79);
    expect(new Set(references).size).toBe(79);
    expect(references).toEqual([...references].sort());
    expect((await read(ask(list, '?limit=7'))).body.total).toBe(79);
  });

  it('says of every recommendation what the report says', async () => {
    const today = todayIn('Asia/Almaty');
    const { selection } = readSelection({});
    const moment = { asOf: today, knownAt: null, today };
    const { rows } = await getReport({ countryId, selection, moment, staleAfterDays: 180 }, null);
    const reported = new Map(rows.map((row) => [row.reference, row]));
    for (const item of await everyone('?limit=100')) {
      const row = reported.get(item.reference);
      expect(item).toMatchObject({
        summary: row?.summary,
        status: row?.status,
        statusSince: row?.heldSince,
        contest: row?.contest,
        judgement: row?.judgement ?? null,
        differingVoices: row?.others,
      });
    }
  });

  it.each([
    'status=REGRESSED&status=not-started',
    'body=upr&year=2014',
    'theme=registration&q=compulsory OR law',
    'contest=contested&freshness=stale',
    'response=ACCEPTED&asOf=2019-06-30',
    'asOf=2015-01-01',
  ])('chooses with %s what the explorer chooses', async (search) => {
    const parameters = new URLSearchParams(search);
    const given = Object.fromEntries(
      [...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)]),
    );
    const today = todayIn('Asia/Almaty');
    const { selection, ignored } = readSelection({ ...given, q: parameters.get('q') ?? undefined });
    expect(ignored).toEqual([]);
    const moment = { asOf: parameters.get('asOf') ?? today, knownAt: null, today };
    const found = await explore(
      { countryId, selection, moment, staleAfterDays: 180 },
      { sort: 'reference', page: 1 },
    );
    const { body } = await read(ask(list, `?${search}`));
    const page = RecommendationList.parse(body);
    expect(page.total).toBe(found.total);
    expect(page.items.map(({ reference }) => reference)).toEqual(
      found.rows.map(({ reference }) => reference),
    );
    expect(found.total).toBeGreaterThan(0);
  });

  it('reads keys and instants as the pages do', async () => {
    const total = async (search: string) => (await read(ask(list, search))).body.total;
    expect(await total('?body=USCIRF')).toBe(await total('?body=uscirf'));
    expect((await read(ask(list, '?knownAt=2020-01-01'))).body.knownAt).toBe(
      '2019-12-31T18:00:00.000Z',
    );
    expect((await read(ask(list, '?knownAt=2020-01-01T00:00:00.123456Z'))).body.knownAt).toBe(
      '2020-01-01T00:00:00.123Z',
    );
  });

  it('of an instant before anything was known is empty', async () => {
    const { body } = await read(ask(list, '?knownAt=2001-01-01T00:00:00Z'));
    expect(RecommendationList.parse(body)).toMatchObject({ total: 0, items: [], next: null });
  });
});

it('every recommendation is told in full, with the headline of the list', async () => {
  for (const { reference, status, statusSince } of await everyone('?limit=100')) {
    const { body } = await read(ask(getOne, '', { reference }));
    const { item } = OneRecommendation.parse(body);
    expect(item).toMatchObject({ reference, status, statusSince });
    if (status !== 'NOT_ASSESSED') expect(item.assessments.length).toBeGreaterThan(0);
  }
});

it('the overview counts what the list has', async () => {
  const overview = Overview.parse((await read(ask(getOverview))).body);
  const items = await everyone('?limit=100&addressee=kz-government');
  expect(overview.total).toBe(items.length);
  for (const [status, count] of Object.entries(overview.counts))
    expect(items.filter((item) => item.status === status)).toHaveLength(count);
});

it('changes and the index are what their description says', async () => {
  const changes = Changes.parse((await read(ask(listChanges))).body);
  expect(changes.items.length).toBeGreaterThan(5);
  const index = Index.parse((await read(ask(getIndex))).body);
  expect(index.countries.map(({ code }) => code)).toEqual(['kz']);
});

it('two days are compared as the list of each has them, page by page', async () => {
  const [then, now] = [await everyone('?limit=100&asOf=2019-12-31'), await everyone('?limit=100')];
  const before = new Map(then.map(({ reference, status }) => [reference, status]));
  const changed = now.filter(({ reference, status }) => before.get(reference) !== status);
  const found: { reference: string; from: string | null }[] = [];
  let query: string | null = '?from=2019-12-31&limit=20';
  while (query) {
    const { body } = await read(ask(compareDays, query));
    const page = Comparison.parse(body);
    expect(page.total).toBe(changed.length);
    expect(page.flows.reduce((sum, { count }) => sum + count, 0)).toBe(now.length);
    expect(page.flows.filter(({ from }) => from === null).length).toBeGreaterThan(0);
    found.push(...page.items);
    query = page.next && new URL(page.next).search;
  }
  expect(found.map(({ reference, from }) => [reference, from])).toEqual(
    changed.map(({ reference }) => [reference, before.get(reference) ?? null]),
  );
  const narrow = Comparison.parse((await read(ask(compareDays, '?from=2014-01-01&body=upr'))).body);
  expect(narrow.items.length).toBeGreaterThan(0);
  for (const { reference } of narrow.items) expect(reference).toMatch(/^UPR/);
  for (const wrong of ['', '?from=2999-01-01', '?from=2019-12-31&asOf=2019-12-31']) {
    const { status, body } = await read(ask(compareDays, wrong));
    expect([status, body.parameters[0].parameter]).toEqual([400, 'from']);
  }
});

describe('what is asked wrongly', () => {
  it.each([
    ['?colour=red', 'unknown-parameter', 'colour'],
    ['?status=GREEN', 'invalid-parameter', 'status'],
    ['?year=abc', 'invalid-parameter', 'year'],
    ['?asOf=2019-02-30', 'invalid-parameter', 'asOf'],
    ['?asOf=2999-01-01', 'invalid-parameter', 'asOf'],
    ['?knownAt=yesterday', 'invalid-parameter', 'knownAt'],
    ['?knownAt=2999-01-01T00:00:00Z&asOf=2019-06-30', 'invalid-parameter', 'knownAt'],
    ['?knownAt=0000-01-01T00:00:00Z', 'invalid-parameter', 'knownAt'],
    ['?knownAt=0001-01-01T00:00:00%2B05:00', 'invalid-parameter', 'knownAt'],
    ['?knownAt=2026-01-31T12:00:00+05:00', 'invalid-parameter', 'knownAt'],
    ['?freshness=stale&asOf=2019-06-30', 'invalid-parameter', 'freshness'],
    ['?q=freshness:stale&asOf=2019-06-30', 'invalid-parameter', 'q'],
    ['?q=law+(reform', 'invalid-parameter', 'q'],
    ['?q=colour:red', 'invalid-parameter', 'q'],
    ['?q=status:excellent', 'invalid-parameter', 'q'],
    ['?__proto__=1', 'unknown-parameter', '__proto__'],
    ['?toString=1', 'unknown-parameter', 'toString'],
    [
      `?${Array.from({ length: 61 }, (_, n) => `body=b${n}`).join('&')}`,
      'invalid-parameter',
      'body',
    ],
    ['?limit=1000', 'invalid-parameter', 'limit'],
    ['?limit=0', 'invalid-parameter', 'limit'],
    ['?limit=1&limit=2', 'invalid-parameter', 'limit'],
    ['?body=../etc', 'invalid-parameter', 'body'],
    [`?q=${'x'.repeat(301)}`, 'invalid-parameter', 'q'],
    ['?after=%00', 'invalid-parameter', 'after'],
    ['?q=%00', 'invalid-parameter', 'q'],
  ])('%s is refused as %s', async (search, code, parameter) => {
    const { response, status, body } = await read(ask(list, search));
    expect(status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem = ProblemDocument.parse(body);
    expect(problem.type.endsWith(`#${code}`)).toBe(true);
    expect(problem.parameters?.map((one) => one.parameter)).toEqual([parameter]);
    expect(problem.parameters?.[0]?.detail).toMatch(/^(must (not )?(be|have|lie)|is not|belongs) /);
  });

  it.each([
    ['no such country', () => ask(list, '', { country: 'zz' })],
    ['no country at all', () => ask(list, '', { country: 'Kazakhstan' })],
    ['no such recommendation', () => ask(getOne, '', { reference: 'UNSR-1999-x' })],
    ['not made yet', () => ask(getOne, '?asOf=2010-01-01', { reference: 'UNSR-2014-P1' })],
    ['nothing of ours', () => ask(openRest)],
  ])('%s is not found', async (_, answer) => {
    const { status, body } = await read(answer());
    expect(status).toBe(404);
    expect(ProblemDocument.parse(body).type).toMatch(/#not-found$/);
  });
});

it('what has not changed is not sent again', async () => {
  const first = await ask(list, '?asOf=2019-06-30');
  const tag = first.headers.get('etag') ?? '';
  expect(tag).toMatch(/^"[\w-]{20,}"$/);
  const again = (given: string) => ask(list, '?asOf=2019-06-30', {}, { 'if-none-match': given });
  expect((await again(tag)).status).toBe(304);
  expect(await (await again(`"x", W/${tag}`)).text()).toBe('');
  expect((await again('"something-else"')).status).toBe(200);
  expect((await ask(list, '?asOf=2019-07-01', {}, { 'if-none-match': tag })).status).toBe(200);
});

it('the description of the API is kept and asked like an answer', async () => {
  const first = await ask(getDescription);
  expect((await first.clone().json()).openapi).toBe('3.1.1');
  const tag = { 'if-none-match': first.headers.get('etag') ?? '' };
  expect((await ask(getDescription, '', {}, tag)).status).toBe(304);
  expect((await ask(getDescription, '?x=1')).status).toBe(400);
});

it('one address is answered so many times a minute, and told when to come back', async () => {
  const from = { 'x-forwarded-for': '192.0.2.1' };
  const answers = await Promise.all(
    Array.from({ length: limit.requests + 1 }, () => ask(openRest, '', {}, from)),
  );
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
  const refused = answers.find(({ status }) => status === 429);
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused?.headers.get('ratelimit')).toMatch(/^"default";r=0;t=\d+$/);
  expect((await ask(openRest, '', {}, { 'x-forwarded-for': '192.0.2.2' })).status).toBe(404);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { type Moment, todayIn } from '@/lib/moment/moment';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { everything, facets, pageSize, readExplorer, sorts } from '../schema';
import type { Selection } from '../types';
import { explore } from './explore';

const today = todayIn('Asia/Almaty');
const staleAfterDays = 180;

let test: TestDatabase;
let countryId: string;
beforeAll(async () => {
  test = await createTestDatabase({ record: true });
  countryId = (await db.country.findUniqueOrThrow({ where: { code: 'kz' } })).id;
});
afterAll(() => test.drop());

const on = (asOf = today, knownAt: Date | null = null): Moment => ({ asOf, knownAt, today });
const ask = (selection: Partial<Selection>, moment = on(), page = 1) =>
  explore(
    { countryId, selection: { ...everything(), ...selection }, moment, staleAfterDays },
    { sort: 'newest', page },
  );

/** One recommendation as the plain tables and the rule itself tell of it. */
type Fact = { reference: string } & { [Name in (typeof facets)[number]]: string[] };

async function factsAt(moment: Moment): Promise<Fact[]> {
  const known = moment.knownAt?.toISOString() ?? 'infinity';
  const rows = await test.sql`
    SELECT r.id, r.reference, r.made_on::text AS made, r.response, r.due_on::text AS due, a.slug AS addressee,
           s.status, s.contest, s.verified_on::text AS verified
    FROM standing_as_of(${moment.asOf}::text::date, ${known}::text::timestamptz) s
    JOIN recommendations r ON r.id = s.recommendation_id JOIN addressees a ON a.id = r.addressee_id`;
  const bodies = await test.sql`SELECT recommendation_id AS id, b.slug, above.slug AS above
    FROM recommendation_bodies rb JOIN bodies b ON b.id = rb.body_id LEFT JOIN bodies above ON above.id = b.above_id`;
  const themes = await test.sql`SELECT recommendation_id AS id, t.slug
    FROM recommendation_themes rt JOIN themes t ON t.id = rt.theme_id`;
  const days = (from: string) =>
    (Date.parse(moment.asOf) - Date.parse(from)) / (24 * 60 * 60 * 1000);
  return rows.map((row) => ({
    reference: row.reference,
    status: [row.status],
    body: bodies
      .filter(({ id }) => id === row.id)
      .flatMap(({ slug, above }) => [slug, above ?? []].flat()),
    theme: themes.filter(({ id }) => id === row.id).map(({ slug }) => slug),
    addressee: [row.addressee],
    response: [row.response],
    year: [row.made.slice(0, 4)],
    freshness: [
      row.verified === null ? 'NEVER' : days(row.verified) > staleAfterDays ? 'STALE' : 'FRESH',
    ],
    contest: [row.contest],
    due:
      row.due && row.due < moment.asOf && !['IMPLEMENTED', 'SUPERSEDED'].includes(row.status)
        ? ['OVERDUE']
        : [],
  }));
}

const chosen = (selection: Selection, facet: (typeof facets)[number]) =>
  (selection[facet] as (string | number)[]).map(String);
const fits = (fact: Fact, selection: Selection, except?: string) =>
  facets.every((facet) => {
    const values = chosen(selection, facet);
    return (
      facet === except || values.length === 0 || values.some((one) => fact[facet].includes(one))
    );
  });

/** Always the same numbers between 0 and 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

function someSelection(facts: Fact[], next: () => number): Selection {
  const selection: Selection = everything();
  for (const facet of facets) {
    if (next() > 0.35) continue;
    const values = [...new Set(facts.flatMap((fact) => fact[facet]))].sort();
    const picked = values.filter(() => next() < 0.35);
    const typed = facet === 'year' ? picked.map(Number) : picked;
    Object.assign(selection, { [facet]: typed });
  }
  return selection;
}

async function expectTruth(selection: Selection, moment: Moment, facts: Fact[]): Promise<void> {
  const found = await ask(selection, moment);
  const expected = facts.filter((fact) => fits(fact, selection));
  expect(found.total).toBe(expected.length);
  for (const facet of facets) {
    for (const { value, count } of found.facets[facet]) {
      const left = facts.filter(
        (fact) => fits(fact, selection, facet) && fact[facet].includes(value),
      );
      expect({ facet, value, count }).toEqual({ facet, value, count: left.length });
    }
    const offered = new Set(found.facets[facet].map(({ value }) => value));
    const leaving = facts
      .filter((fact) => fits(fact, selection, facet))
      .flatMap((fact) => fact[facet]);
    expect(leaving.filter((value) => !offered.has(value))).toEqual([]);
  }
}

describe('counts', () => {
  it.each([
    ['now', today, 1],
    ['in the past', '2015-06-30', 2],
    ['before most was asked', '2012-01-01', 3],
  ])('are the truth in many combinations, %s', async (_, asOf, seed) => {
    const moment = on(asOf);
    const facts = await factsAt(moment);
    expect(facts.length).toBeGreaterThan(5);
    const next = numbers(seed);
    for (let round = 0; round < 60; round += 1) {
      await expectTruth(someSelection(facts, next), moment, facts);
    }
  });

  it('are those of the headlines and of the rule alike', async () => {
    const [headlines, rule] = await Promise.all([ask({}), ask({}, on(today, new Date()))]);
    expect(rule).toEqual(headlines);
    expect(headlines.total).toBe(79);
  });

  it('tell how many speak to the State concerned, also under filters', async () => {
    const addressees = ['kz-government'];
    expect((await ask({})).toState).toEqual({ count: 68, addressees });
    expect(await ask({ addressee: addressees })).toMatchObject({
      total: 68,
      toState: { count: 68 },
    });
    const facts = (await factsAt(on())).filter(({ body }) => body.includes('uscirf'));
    const toState = facts.filter(({ addressee }) => addressee.includes('kz-government'));
    const found = await ask({ body: ['uscirf'] });
    expect(found).toMatchObject({ total: facts.length, toState: { count: toState.length } });
    expect(toState.length).toBeLessThan(facts.length);
    const elsewhere = await ask({ addressee: ['us-government'] });
    expect(elsewhere.toState).toEqual({ count: 0, addressees });
  });

  it('count a body above with those below it, each recommendation once', async () => {
    const { facets: offered, total } = await ask({ body: ['upr'] });
    const upr = offered.body.find(({ value }) => value === 'upr');
    expect(upr).toMatchObject({ count: total, isSelected: true });
    expect(offered.body.filter(({ above }) => above === 'upr').length).toBeGreaterThan(10);
  });

  it('are nothing before anything was known', async () => {
    const found = await ask({}, on(today, new Date('2001-01-01')));
    expect(found).toMatchObject({ total: 0, rows: [], page: 1, lastPage: 1 });
  });

  it('have nothing to say of an unknown name, and say it', async () => {
    const found = await ask({ theme: ['nowhere'] });
    expect(found.total).toBe(0);
    expect(found.facets.theme.find(({ value }) => value === 'nowhere')?.isSelected).toBe(true);
  });
});

describe('pages', () => {
  it.each(sorts)('by %s neither repeat nor skip a row', async (sort) => {
    const selection =
      sort === 'relevance' ? { ...everything(), q: 'religious OR law' } : everything();
    const question = { countryId, selection, moment: on(), staleAfterDays };
    const first = await explore(question, { sort, page: 1 });
    const seen = first.rows.map(({ id }) => id);
    for (let page = 2; page <= first.lastPage; page += 1) {
      const { rows } = await explore(question, { sort, page });
      seen.push(...rows.map(({ id }) => id));
    }
    expect(first.rows.length).toBe(Math.min(pageSize, first.total));
    expect(new Set(seen).size).toBe(first.total);
    expect(seen.length).toBe(first.total);
  });

  it('beyond the end are the last one', async () => {
    const found = await ask({}, on(), 1_000_000);
    expect(found).toMatchObject({ page: 4, lastPage: 4 });
    expect(found.rows).toHaveLength(79 - 3 * pageSize);
  });
});

describe('search', () => {
  const references = async (q: string) => {
    const { selection, ...state } = readExplorer({ q });
    const found = await explore({ countryId, selection, moment: on(), staleAfterDays }, state);
    return { ...found, references: found.rows.map(({ reference }) => reference) };
  };

  it('finds words in any form', async () => {
    const found = await references('community');
    expect(found.references).toContain('UNSR-2014-P1');
    expect(found.total).toBe((await references('communities')).total);
  });

  it('knows phrases, OR and minus', async () => {
    const all = await references('registration');
    const without = await references('registration -compulsory');
    expect(without.total).toBeLessThan(all.total);
    expect(without.references).not.toContain('UNSR-2014-P1');
    const phrase = await references('"compulsory registration"');
    expect(phrase.total).toBeGreaterThan(0);
    expect((await references('"registration compulsory"')).total).toBe(0);
    expect((await references('constitution OR heritage')).total).toBeGreaterThan(
      (await references('heritage')).total,
    );
  });

  it('finds a reference and what begins with it, in any case, first of all', async () => {
    expect((await references('unsr-2014-d')).references[0]).toBe('UNSR-2014-d');
    const found = await references('unsr-2014');
    const [{ count } = { count: 0 }] = await test.sql`
      SELECT count(*)::int AS count FROM recommendations WHERE reference LIKE 'UNSR-2014%'`;
    expect(found.references.slice(0, count).every((one) => one.startsWith('UNSR-2014'))).toBe(true);
  });

  it('takes the signs of LIKE and of tsquery for what they are', async () => {
    for (const q of ['%', '_', '100%', '\\', "'", '!!!', '&|()', ':*', '-', '"', 'a:b & !c']) {
      const found = await references(q);
      expect(found.total).toBeLessThan(79);
    }
  });

  it('says that there is nothing to look for', async () => {
    expect(await references('the and of')).toMatchObject({ total: 0, notes: { isEmpty: true } });
    expect(await references('heritage')).toMatchObject({ notes: { isEmpty: false } });
    expect(await references('zzzz')).toMatchObject({ total: 0, notes: { isEmpty: false } });
  });

  it('counts under the words, too', async () => {
    const { rows, total, facets: offered } = await references('registration');
    expect(rows).toHaveLength(total);
    for (const { value, count } of offered.status) {
      expect(count).toBe(rows.filter(({ status }) => status === value).length);
    }
  });
});

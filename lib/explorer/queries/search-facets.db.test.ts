import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { todayIn } from '@/lib/moment/moment';
import { parseSearch } from '@/lib/search/parse';
import { printSearch } from '@/lib/search/print';
import type { FieldValue, SearchQuery } from '@/lib/search/types';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { everything, readExplorer } from '../schema';
import { explore } from './explore';

const today = todayIn('Asia/Almaty');
const moment = { asOf: today, knownAt: null, today };

let test: TestDatabase;
let countryId: string;
let facts: Fact[];
beforeAll(async () => {
  test = await createTestDatabase({ record: true });
  countryId = (await db.country.findUniqueOrThrow({ where: { code: 'kz' } })).id;
  facts = await readFacts();
});
afterAll(() => test.drop());

/** One recommendation as the plain tables tell of it. */
type Fact = {
  reference: string;
  summary: string;
  status: string;
  response: string;
  contest: string;
  year: number;
  addressee: string;
  document: string;
  body: string[];
  theme: string[];
  ask: string[];
};

async function readFacts(): Promise<Fact[]> {
  return test.sql<Fact[]>`
    SELECT r.reference, lower(r.summary) AS summary, h.status::text, r.response::text, h.contest::text,
      extract(year FROM r.made_on)::int AS year, a.slug AS addressee, d.slug AS document,
      ARRAY(SELECT unnest(ARRAY[b.slug, above.slug]) FROM recommendation_bodies rb JOIN bodies b ON b.id = rb.body_id
        LEFT JOIN bodies above ON above.id = b.above_id WHERE rb.recommendation_id = r.id) AS body,
      ARRAY(SELECT t.slug FROM recommendation_themes rt JOIN themes t ON t.id = rt.theme_id
        WHERE rt.recommendation_id = r.id) AS theme,
      ARRAY(SELECT k.slug FROM ask_recommendations ar JOIN asks k ON k.id = ar.ask_id
        WHERE ar.recommendation_id = r.id) AS ask
    FROM recommendations r JOIN headlines h ON h.recommendation_id = r.id
    JOIN addressees a ON a.id = r.addressee_id JOIN documents d ON d.id = r.document_id`;
}

const fields = [
  'status',
  'response',
  'contest',
  'addressee',
  'document',
  'body',
  'theme',
  'ask',
] as const;

/** Whether a recommendation meets a search of fields, by the plain meaning of its words. */
function meets(fact: Fact, query: SearchQuery): boolean {
  switch (query.kind) {
    case 'and':
      return query.of.every((part) => meets(fact, part));
    case 'or':
      return query.of.some((part) => meets(fact, part));
    case 'not':
      return !meets(fact, query.of);
    case 'field':
      return query.values.some((value) => hasValue(fact, query.field, value));
    default:
      throw new Error('only fields are counted here');
  }
}

function hasValue(fact: Fact, field: string, value: FieldValue): boolean {
  if (typeof value !== 'string')
    return fact.year >= (value.from ?? 0) && fact.year <= (value.to ?? 9999);
  const own = fact[field as (typeof fields)[number]];
  return Array.isArray(own) ? own.includes(value) : own === value;
}

/** Always the same numbers between 0 and 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

function someQuery(next: () => number, depth: number): SearchQuery {
  const kind = next();
  if (depth > 0 && kind < 0.5) {
    const of = [someQuery(next, depth - 1), someQuery(next, depth - 1)];
    return { kind: kind < 0.3 ? 'and' : 'or', of };
  }
  if (depth > 0 && kind < 0.65) return { kind: 'not', of: someQuery(next, depth - 1) };
  const fact = facts[Math.floor(next() * facts.length)];
  const field = fields[Math.floor(next() * (fields.length + 1))];
  if (!fact || !field) return { kind: 'field', field: 'year', values: [{ from: 2013, to: 2020 }] };
  const values = [fact[field]].flat().filter(Boolean);
  return { kind: 'field', field, values: values.length > 0 ? values : ['nowhere'] };
}

it('counts are the truth under fields within the search, with facets chosen beside it', async () => {
  const next = numbers(7);
  let leaving = 0;
  for (let round = 0; round < 60; round += 1) {
    const { query } = parseSearch(printSearch(someQuery(next, 3)));
    if (!query) throw new Error('a query of fields became nothing');
    const left = facts.filter((fact) => meets(fact, query));
    const status = next() < 0.5 ? [] : [...new Set(facts.map((fact) => fact.status))].slice(0, 2);
    const q = printSearch(query);
    const { selection, ignored } = readExplorer({ q, status });
    expect(ignored).toEqual([]);
    const found = await explore(
      { countryId, selection, moment, staleAfterDays: 180 },
      { sort: 'newest', page: 1 },
    );
    const chosen = left.filter((fact) => status.length === 0 || status.includes(fact.status));
    expect({ q, total: found.total }).toEqual({ q, total: chosen.length });
    leaving += chosen.length;
    for (const { value, count } of found.facets.status)
      expect({ q, value, count }).toEqual({
        q,
        value,
        count: left.filter((fact) => fact.status === value).length,
      });
    for (const facet of ['body', 'theme'] as const)
      for (const { value, count } of found.facets[facet])
        expect({ q, value, count }).toEqual({
          q,
          value,
          count: chosen.filter((fact) => fact[facet].includes(value)).length,
        });
  }
  expect(leaving).toBeGreaterThan(200);
});

it('words and fields join in every way, wherever the words stand', async () => {
  const references = async (q: string) => {
    const found: string[] = [];
    const { selection, ...state } = readExplorer({ q });
    const question = {
      countryId,
      selection: { ...everything(), ...selection },
      moment,
      staleAfterDays: 180,
    };
    for (let page = 1; page === 1 || found.length % 25 === 0; page += 1) {
      const { rows, lastPage } = await explore(question, { ...state, page });
      found.push(...rows.map(({ reference }) => reference));
      if (page >= lastPage) break;
    }
    return found.sort();
  };
  const all = facts.map(({ reference }) => reference).sort();
  const hijab = await references('hijab');
  const uscirf = await references('body:uscirf');
  expect(hijab.length).toBeGreaterThan(0);
  expect(uscirf.length).toBeGreaterThan(0);
  const union = [...new Set([...hijab, ...uscirf])].sort();
  expect(await references('hijab OR body:uscirf')).toEqual(union);
  expect(await references('NOT hijab')).toEqual(all.filter((one) => !hijab.includes(one)));
  expect(await references('NOT (hijab OR body:uscirf)')).toEqual(
    all.filter((one) => !union.includes(one)),
  );
  expect(await references('NOT hijab NOT body:uscirf')).toEqual(
    all.filter((one) => !union.includes(one)),
  );
  expect(await references('the hijab')).toEqual(hijab);
});

import type { Sql } from 'postgres';
import { countryCode } from '../data/frame';
import { Random } from '../data/random';
import { dayText, lastDay } from '../data/values';
import { twoWords } from '../data/words';

/** One thing that a reader asks for: a page of the generated country. */
export type Question = {
  /** The page below `/{locale}/{country}`, such as `/recommendations`. */
  path: string;
  query: Readonly<Record<string, string>>;
  locale: string;
};

export const pageKinds = [
  'overview',
  'overview, past day',
  'explorer',
  'explorer, filters',
  'explorer, two words',
  'recommendation',
] as const;
export type PageKind = (typeof pageKinds)[number];

const wanted = 2_000;
const locales = ['en', 'ru', 'kk'];
const explorer = '/recommendations';

/** The address of a question, below the origin. */
export function addressOf({ path, query, locale }: Question): string {
  const search = new URLSearchParams(query).toString();
  return `/${locale}/${countryCode}${path}${search && `?${search}`}`;
}

/**
 * Questions for a generated database: different pages, filters, words, days and languages, up to
 * 2,000 of each kind and none twice; of today's overview there are only as many as languages.
 */
export async function makeQuestions(sql: Sql, seed: number): Promise<Record<PageKind, Question[]>> {
  const random = new Random(seed, 'questions');
  const references = await sql<{ reference: string }[]>`
    SELECT reference FROM recommendations WHERE archived_at IS NULL
      AND country_id = (SELECT id FROM countries WHERE code = ${countryCode})
    ORDER BY md5(reference || ${seed}::text) LIMIT ${wanted}`;
  const filters = filterMaker(random, await readSlugs(sql));
  const ask = (path: string, query: Question['query'] = {}) => ({
    path,
    query,
    locale: random.pick(locales),
  });
  const pastDay = () => dayText(lastDay - Math.floor(random.next() * 5_000));
  return {
    overview: locales.map((locale) => ({ path: '', query: {}, locale })),
    'overview, past day': different(() => ask('', { asOf: pastDay() })),
    explorer: different(() =>
      ask(explorer, { sort: random.pick(sorts), page: String(random.zipf(300) + 1) }),
    ),
    'explorer, filters': different(() => ask(explorer, filters())),
    'explorer, two words': different(() => ask(explorer, { q: twoWords(random) })),
    recommendation: references.map(({ reference }) => ask(`${explorer}/${reference}`)),
  };
}

const sorts = ['newest', 'oldest', 'status', 'changed', 'verified', 'reference'];

/** As many different ones as wanted, or as many as a fair number of tries finds. */
function different(make: () => Question): Question[] {
  const found = new Map<string, Question>();
  for (let tries = 0; found.size < wanted && tries < wanted * 5; tries += 1) {
    const question = make();
    found.set(addressOf(question), question);
  }
  return [...found.values()];
}

type Slugs = Record<'bodies' | 'themes' | 'addressees', string[]>;

async function readSlugs(sql: Sql): Promise<Slugs> {
  const read = async (table: string) => {
    const rows = await sql<{ slug: string }[]>`
      SELECT slug FROM ${sql(table)} WHERE slug LIKE 'bench-%' ORDER BY id`;
    return rows.map(({ slug }) => slug);
  };
  const [bodies, themes, addressees] = [
    await read('bodies'),
    await read('themes'),
    await read('addressees'),
  ];
  return { bodies, themes, addressees };
}

/** One to three filters, frequent values more often. */
function filterMaker(random: Random, slugs: Slugs): () => Record<string, string> {
  const often = (values: readonly string[]) => values[random.zipf(values.length)] ?? '';
  const makers: Record<string, () => string> = {
    status: () => random.pick(['IN_PROGRESS', 'PARTIALLY_IMPLEMENTED', 'REGRESSED', 'IMPLEMENTED']),
    body: () => often(slugs.bodies),
    theme: () => often(slugs.themes),
    addressee: () => often(slugs.addressees),
    response: () => random.pick(['ACCEPTED', 'NOTED', 'REJECTED']),
    year: () => String(random.between(1998, 2026)),
    contest: () => random.pick(['CONTESTED', 'CLOSE']),
    freshness: () => random.pick(['STALE', 'FRESH']),
  };
  const names = Object.keys(makers);
  return () => {
    const chosen = Array.from({ length: random.between(1, 3) }, () => random.pick(names));
    return Object.fromEntries(
      names.filter((name) => chosen.includes(name)).map((name) => [name, makers[name]?.() ?? '']),
    );
  };
}

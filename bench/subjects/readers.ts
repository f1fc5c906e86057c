import type { Sql } from 'postgres';
import { countryCode } from '../data/frame';
import { Random } from '../data/random';
import { addressOf, type PageKind, type Question } from './questions';

const wanted = 2_000;
/** Of each kind, how many of the addresses that readers ask for. */
const shares: Record<PageKind, number> = {
  overview: 3,
  'overview, past day': 47,
  explorer: 200,
  'explorer, filters': 200,
  'explorer, two words': 50,
  recommendation: 1_500,
};

/**
 * The addresses of readers in the order of their asking: 2,000 different ones, some far more often than others (Zipf), the
 * overviews most often.
 */
export function readersAsk(questions: Record<PageKind, Question[]>, seed: number): string[] {
  const random = new Random(seed, 'readers');
  const some = Object.entries(shares).flatMap(([kind, count]) =>
    questions[kind as PageKind].slice(0, count).map(addressOf),
  );
  const [first, others] = [some.slice(0, shares.overview), some.slice(shares.overview)];
  const order = [...first, ...shuffled(others, random)];
  return Array.from({ length: 50 * wanted }, () => order[random.zipf(order.length)] ?? '/');
}

function shuffled<Value>(values: readonly Value[], random: Random): Value[] {
  return values
    .map((value) => ({ value, at: random.next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ value }) => value);
}

/** What readers see of one recommendation changes, each time of another: the least that a publication does. */
export function publisher(owner: Sql, seed: number): () => Promise<unknown> {
  const random = new Random(seed, 'publications');
  return () => owner`
    UPDATE headlines SET contest = contest WHERE recommendation_id = (
      SELECT id FROM recommendations
      WHERE country_id = (SELECT id FROM countries WHERE code = ${countryCode})
      ORDER BY id OFFSET ${random.between(0, 999)} LIMIT 1)`;
}

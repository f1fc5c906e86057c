import { voices } from './frame';
import { factsOn, type Plan } from './plan';
import { at, Random, type Weights } from './random';
import { lastDay } from './values';

/** One published row, in numbers; its text is made when it is written. */
export type Judgement = {
  index: number;
  recommendation: number;
  voice: number;
  kind: 'ASSESSMENT' | 'CORRECTION' | 'WITHDRAWAL';
  replaces: number | null;
  status: string | null;
  effectiveOn: number;
  /** Days since 1970, with the time of day. */
  publishedAt: number;
  isAttributed: boolean;
  /** The facts that it cites. */
  facts: number[];
};

const ladder = [
  'NOT_STARTED',
  'IN_PROGRESS',
  'PARTIALLY_IMPLEMENTED',
  'SUBSTANTIALLY_IMPLEMENTED',
  'IMPLEMENTED',
];
const uncited = new Set<string | null>(['NOT_ASSESSED', 'NO_EVIDENCE', 'SUPERSEDED', null]);

const deskSteps: Weights<number> = [
  [0, 8],
  [1, 22],
  [2, 27],
  [3, 23],
  [4, 13],
  [5, 7],
];
const stateSteps: Weights<number> = [
  [0, 45],
  [1, 30],
  [2, 18],
  [3, 7],
];
const others: Weights<number> = [
  [0, 45],
  [1, 35],
  [2, 20],
];

/**
 * All published judgements, about four to a recommendation: the desk in steps, the State more
 * hopeful, some others; now and then a correction, a withdrawal, a view without a status.
 */
export function* judgements(plan: Plan): Generator<Judgement> {
  const random = new Random(plan.seed, 'judgements');
  let index = 0;
  for (let recommendation = 0; recommendation < plan.count; recommendation += 1) {
    const speak = function* (voice: number, steps: number, hope: number) {
      const rows = history(plan, random, { recommendation, voice, steps, hope, first: index });
      index += rows.length;
      yield* rows;
    };
    const desk = random.weighted(deskSteps);
    yield* speak(0, desk, 0);
    if (desk === 0) continue;
    yield* speak(1, random.weighted(stateSteps), 1);
    for (const other of random.several(voices.length - 2, random.weighted(others))) {
      yield* speak(other + 2, random.between(1, 2), random.chance(0.5) ? 0 : -1);
    }
  }
}

type Asked = { recommendation: number; voice: number; steps: number; hope: number; first: number };

/** What one voice published on one recommendation, in the order of publication. */
function history(plan: Plan, random: Random, asked: Asked): Judgement[] {
  const { recommendation, voice, steps, hope, first } = asked;
  const rows: Judgement[] = [];
  const madeOn = at(plan.madeOn, recommendation);
  const known = factsOn(plan, recommendation);
  let step = random.between(0, 2) + hope;
  let day = madeOn + random.between(0, 200);
  let published = at(plan.shownOn, recommendation) + 1;
  const add = (row: Pick<Judgement, 'kind' | 'replaces' | 'status' | 'effectiveOn'>) => {
    published = Math.max(published, row.effectiveOn);
    // Always later than the row before, and hardly ever after the last day.
    published += (random.next() + 0.001) * Math.max(0.01, Math.min(60, lastDay - published));
    const isAttributed =
      row.status === null ? row.kind !== 'WITHDRAWAL' : voice > 0 && random.chance(0.5);
    const facts = uncited.has(row.status) ? [] : cited(plan, random, known);
    rows.push({
      ...row,
      index: first + rows.length,
      recommendation,
      voice,
      publishedAt: published,
      isAttributed,
      facts,
    });
  };
  for (let number = 0; number < steps; number += 1) {
    const effectiveOn = Math.min(lastDay, day);
    const status = statusAt(random, step, voice);
    add({ kind: 'ASSESSMENT', replaces: null, status, effectiveOn });
    const replaces = first + rows.length - 1;
    if (random.chance(0.03)) {
      add({ kind: 'CORRECTION', replaces, status: statusAt(random, step + 1, voice), effectiveOn });
    } else if (random.chance(0.006)) {
      add({ kind: 'WITHDRAWAL', replaces, status: null, effectiveOn });
    }
    step += random.chance(0.8) ? 1 : -1;
    day = effectiveOn + random.between(90, 900);
  }
  return rows;
}

/** Mostly a step of the ladder; sometimes off it. Only another voice may have a view without a status. */
function statusAt(random: Random, step: number, voice: number): string | null {
  const chance = random.next();
  if (chance < 0.06) return 'NO_EVIDENCE';
  if (chance < 0.11) return 'REGRESSED';
  if (chance < 0.13) return 'SUPERSEDED';
  if (chance < 0.15) return 'NOT_ASSESSED';
  if (chance < 0.19 && voice > 0) return null;
  return at(ladder, Math.min(4, Math.max(0, step)));
}

/** One to three facts that bear on the recommendation; where none does, any one. */
function cited(plan: Plan, random: Random, known: Int32Array): number[] {
  if (known.length === 0) return [Math.floor(random.next() * plan.evidence.count)];
  const places = random.several(known.length, random.chance(0.7) ? 1 : random.between(2, 3));
  return places.map((place) => at(known, place));
}

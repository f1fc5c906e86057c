import { type Document, documents, reviewers, voices } from './frame';
import { at, Random } from './random';
import { firstPublication, idOf, lastDay } from './values';

/** What several tables must agree on, per recommendation, in arrays of numbers. */
export type Plan = {
  seed: number;
  countryId: string;
  /** The ids of `voices`; the desk's is the existing one where there is one. */
  voiceIds: readonly string[];
  existingDeskId: string | null;
  documents: readonly Document[];
  count: number;
  /** Per recommendation: its document. */
  documentOf: Int32Array;
  /** The day from which it exists. */
  madeOn: Int32Array;
  /** The day on which this installation first showed it. */
  shownOn: Int32Array;
  /** The first body that makes it. */
  bodyOf: Int32Array;
  /** The recommendation above it, or -1. */
  parentOf: Int32Array;
  evidence: EvidencePlan;
};

/** Which facts bear on which recommendations. */
export type EvidencePlan = {
  count: number;
  happenedOn: Int32Array;
  /** The links, by evidence, without repetition: `recommendations[starts[e] … starts[e + 1] - 1]`. */
  starts: Int32Array;
  recommendations: Int32Array;
  /** The same links the other way round. */
  startsOf: Int32Array;
  evidenceOf: Int32Array;
};

/** Lays the record out: the same for the same number and seed. */
export function makePlan(count: number, seed: number, existingDeskId: string | null): Plan {
  const list = documents(count, seed);
  const random = new Random(seed, 'plan');
  const documentOf = new Int32Array(count);
  const madeOn = new Int32Array(count);
  const shownOn = new Int32Array(count);
  const bodyOf = new Int32Array(count);
  const parentOf = new Int32Array(count).fill(-1);
  for (const [place, { family, body, issuedOn, first, size }] of list.entries()) {
    const shown = Math.min(lastDay, Math.max(issuedOn + random.between(5, 90), firstPublication));
    let head = -1;
    for (let index = first; index < first + size; index += 1) {
      documentOf[index] = place;
      madeOn[index] = issuedOn;
      shownOn[index] = shown;
      bodyOf[index] = family === 'review' ? at(reviewers, random.zipf(reviewers.length)) : body;
      // Sub-points follow the point that they belong to.
      if (head >= 0 && random.chance(0.12)) parentOf[index] = head;
      else head = index;
    }
  }
  return {
    seed,
    countryId: idOf('country', 0),
    voiceIds: voices.map((_, place) =>
      place === 0 && existingDeskId ? existingDeskId : idOf('voice', place),
    ),
    existingDeskId,
    documents: list,
    count,
    documentOf,
    madeOn,
    shownOn,
    bodyOf,
    parentOf,
    evidence: linkEvidence(count, madeOn, seed),
  };
}

/** Three facts to five recommendations, each bearing on one to eight of them, some far apart. */
function linkEvidence(recommendations: number, madeOn: Int32Array, seed: number): EvidencePlan {
  const random = new Random(seed, 'links');
  const count = Math.ceil(recommendations * 0.6);
  const happenedOn = new Int32Array(count);
  const starts = new Int32Array(count + 1);
  const targets: number[] = [];
  const perRecommendation = new Int32Array(recommendations + 1);
  for (let fact = 0; fact < count; fact += 1) {
    const centre = Math.floor(random.next() * recommendations);
    const chosen = new Set<number>();
    for (let left = random.zipf(8) + 1; left > 0; left -= 1) {
      const near = centre + random.between(-30, 30);
      const far = Math.floor(random.next() * recommendations);
      chosen.add(random.chance(0.7) ? Math.min(recommendations - 1, Math.max(0, near)) : far);
    }
    const earliest = at(madeOn, centre);
    happenedOn[fact] = earliest + Math.floor(random.next() * (lastDay - earliest));
    for (const target of chosen) {
      targets.push(target);
      perRecommendation[target + 1] = at(perRecommendation, target + 1) + 1;
    }
    starts[fact + 1] = targets.length;
  }
  return {
    count,
    happenedOn,
    starts,
    recommendations: Int32Array.from(targets),
    ...turned(starts, targets, perRecommendation),
  };
}

function turned(starts: Int32Array, targets: readonly number[], counts: Int32Array) {
  const startsOf = counts;
  for (let index = 1; index < startsOf.length; index += 1) {
    startsOf[index] = at(startsOf, index) + at(startsOf, index - 1);
  }
  const next = startsOf.slice();
  const evidenceOf = new Int32Array(targets.length);
  for (let fact = 0; fact + 1 < starts.length; fact += 1) {
    for (let link = at(starts, fact); link < at(starts, fact + 1); link += 1) {
      const target = at(targets, link);
      const place = at(next, target);
      evidenceOf[place] = fact;
      next[target] = place + 1;
    }
  }
  return { startsOf, evidenceOf };
}

/** The facts that bear on a recommendation. */
export function factsOn({ evidence }: Plan, recommendation: number): Int32Array {
  const { startsOf, evidenceOf } = evidence;
  return evidenceOf.subarray(at(startsOf, recommendation), at(startsOf, recommendation + 1));
}

import { Random, type Weights } from './random';
import { dayNumber, lastDay } from './values';

/** Bodies, themes, voices: what recommendations are made of, in numbers like the real ones. */

export const countryCode = 'xa';

export type Family = 'review' | 'treaty' | 'procedure' | 'agency' | 'society';
export type Body = {
  slug: string;
  name: string;
  kind: string;
  family: Family;
  above: number | null;
};

const treaties = 'CCPR CESCR CERD CEDAW CAT CRC CMW CRPD CED SPT'.split(' ');
const states = 140;
const procedures = 30;
const societies = 40;

function many(count: number, make: (number: number) => Body): Body[] {
  return Array.from({ length: count }, (_, index) => make(index + 1));
}

/** All bodies; the reviewing States stand below the review, which is the first. */
export const bodies: readonly Body[] = [
  {
    slug: 'review',
    name: 'Periodic Review',
    kind: 'UN_PEER_REVIEW',
    family: 'review',
    above: null,
  },
  ...treaties.map((name): Body => {
    const slug = name.toLowerCase();
    return {
      slug,
      name: `${name} Committee`,
      kind: 'UN_TREATY_BODY',
      family: 'treaty',
      above: null,
    };
  }),
  ...many(procedures, (number) => ({
    slug: `rapporteur-${number}`,
    name: `Special Rapporteur ${number}`,
    kind: 'UN_MANDATE',
    family: 'procedure',
    above: null,
  })),
  ...many(5, (number) => ({
    slug: `agency-${number}`,
    name: `Government Agency ${number}`,
    kind: 'GOVERNMENT_AGENCY',
    family: 'agency',
    above: null,
  })),
  ...many(societies, (number) => ({
    slug: `society-${number}`,
    name: `Rights Society ${number}`,
    kind: 'CIVIL_SOCIETY',
    family: 'society',
    above: null,
  })),
  ...many(states, (number) => ({
    slug: `state-${number}`,
    name: `Reviewing State ${number}`,
    kind: 'STATE',
    family: 'review',
    above: 0,
  })),
];

/** The places of the bodies that issue documents, by family; and those of the reviewing States. */
export const issuers = (family: Family) =>
  bodies.flatMap((body, place) => (body.family === family && body.above === null ? [place] : []));
export const reviewers = bodies.flatMap(({ above }, place) => (above === null ? [] : [place]));

export const themes =
  'registration legal-reform criminal-law worship literature dress equal-treatment dialogue education accountability pluralism cooperation heritage prisons media children women health'.split(
    ' ',
  );

/** Addressees: the State concerned, its parts, and others. */
export const addressees: readonly { slug: string; isStateConcerned: boolean; weight: number }[] = [
  { slug: 'government', isStateConcerned: true, weight: 70 },
  { slug: 'parliament', isStateConcerned: true, weight: 9 },
  { slug: 'courts', isStateConcerned: true, weight: 6 },
  { slug: 'other-government', isStateConcerned: false, weight: 10 },
  { slug: 'organisations', isStateConcerned: false, weight: 5 },
];

export type Voice = { slug: string; kind: string; body: number | null };

/** The first is the desk, the second the State; then recommending bodies and civil society. */
export const voices: readonly Voice[] = [
  { slug: 'desk', kind: 'EDITORIAL_DESK', body: null },
  { slug: 'state', kind: 'STATE', body: null },
  ...['ccpr', 'cescr', 'cerd', 'cat', 'rapporteur-1', 'agency-1'].map((slug) => ({
    slug,
    kind: 'RECOMMENDING_BODY',
    body: bodies.findIndex((body) => body.slug === slug),
  })),
  ...['society-1', 'society-2', 'society-3', 'society-4'].map((slug) => ({
    slug,
    kind: 'CIVIL_SOCIETY',
    body: bodies.findIndex((body) => body.slug === slug),
  })),
];

export type Document = {
  family: Family;
  body: number;
  /** A second body that issued it too. */
  partner: number | null;
  issuedOn: number;
  /** The number of its first recommendation, and how many it has. */
  first: number;
  size: number;
};

const shapes: Weights<{ family: Family; least: number; most: number }> = [
  [{ family: 'review', least: 120, most: 260 }, 5],
  [{ family: 'treaty', least: 18, most: 60 }, 35],
  [{ family: 'procedure', least: 8, most: 30 }, 25],
  [{ family: 'society', least: 4, most: 26 }, 25],
  [{ family: 'agency', least: 3, most: 12 }, 10],
];

const firstDay = dayNumber('1996-02-01');

/** Documents until their recommendations are exactly so many; more of them in later years. */
export function documents(recommendations: number, seed: number): Document[] {
  const random = new Random(seed, 'documents');
  const list: Document[] = [];
  for (let first = 0; first < recommendations; ) {
    const { family, least, most } = random.weighted(shapes);
    const size = Math.min(random.between(least, most), recommendations - first);
    const among = issuers(family);
    const [body = 0, partner = null] = random
      .several(among.length, random.chance(0.06) ? 2 : 1)
      .map((place) => among[place] ?? 0);
    const share = Math.sqrt(random.next());
    const issuedOn = firstDay + Math.floor(share * (lastDay - 60 - firstDay));
    list.push({ family, body, partner, issuedOn, first, size });
    first += size;
  }
  return list;
}

import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ImportNameKind } from '@/lib/db/generated/enums';

type Named = { id: string; slug: string; name: string };
/** What there is, what is archived last: of two with one name the living one is meant. */
export type Known = {
  countries: readonly { id: string; code: string; name: string; addressee: string | null }[];
  bodies: readonly (Named & { shortName: string; aboveId: string | null })[];
  themes: readonly Named[];
  addressees: readonly Named[];
  documents: readonly { id: string; slug: string; title: string; symbol: string | null }[];
  /** What links may lead to: nothing that is archived; a theme once under each of its names. */
  linkedThemes: readonly (Named & { shortName: string })[];
  measures: readonly (Named & { shortName: string })[];
  /** What names stood for when a file that uses them was last carried out, by `keyOfName`. */
  meanings: ReadonlyMap<string, string>;
};
export type NameOfFile = { kind: ImportNameKind; name: string; details: unknown };
export type MatchedName = NameOfFile & {
  /** Null where nothing is proposed: a country that is not followed, a document without a day, a link to nothing. */
  slug: string | null;
  targetId: string | null;
};

export const keyOfName = ({ kind, name }: Pick<NameOfFile, 'kind' | 'name'>) => `${kind} ${name}`;

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What a file said of a document, as it was kept. */
export const documentDetails = z.object({
  title: z.string(),
  symbol: z.string().nullable(),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  isInferred: z.boolean(),
  words: z.string().nullable(),
  bodies: z.array(z.object({ kind: z.literal('BODY'), name: z.string() })),
});

/**
 * What each name of a file stands for: what it stood for the last time (a person may have said so, or what was made of
 * it is called otherwise by now), else by slug, name, short name or symbol, whatever its case and signs. What is not
 * known gets a slug of its own under which it will be made; a country and what a link leads to are never made.
 */
export function matchNames(names: readonly NameOfFile[], known: Known): MatchedName[] {
  const slugs = new SlugMaker(known);
  const above = known.bodies.find((body) =>
    [body.slug, body.shortName].some((one) => plain(one) === 'upr'),
  );
  const states = known.bodies.filter((body) => above && body.aboveId === above.id);
  const matched = names.map((name): MatchedName => {
    if (name.kind === 'COUNTRY') return countryOf(name, known);
    const candidates = {
      BODY: known.bodies,
      STATE: states,
      THEME: known.themes,
      ADDRESSEE: known.addressees,
      CATEGORY: known.linkedThemes,
      MEASURE: known.measures,
    };
    const things = {
      ...{ BODY: known.bodies, STATE: known.bodies, THEME: known.themes },
      ...{ ADDRESSEE: known.addressees, DOCUMENT: known.documents },
      ...{ CATEGORY: known.linkedThemes, MEASURE: known.measures },
    }[name.kind] as readonly { id: string; slug: string }[];
    const meant = known.meanings.get(keyOfName(name));
    const found =
      things.find(({ slug }) => slug === meant) ??
      (name.kind === 'DOCUMENT'
        ? documentOf(name, known)
        : byName(candidates[name.kind], name.name));
    if (found) return { ...name, slug: found.slug, targetId: found.id };
    if (name.kind === 'CATEGORY' || name.kind === 'MEASURE')
      return { ...name, slug: null, targetId: null };
    if (name.kind !== 'DOCUMENT')
      return { ...name, slug: slugs.make(name.kind, name.name), targetId: null };
    const hasDay = documentDetails.safeParse(name.details).data?.latest;
    return { ...name, slug: hasDay ? slugs.make('DOCUMENT', name.name) : null, targetId: null };
  });
  return [...matched, ...usualAddressees(matched, known, slugs)];
}

function byName(list: readonly (Named & { shortName?: string })[], name: string) {
  const wanted = plain(name);
  return (
    list.find((one) => one.slug === name) ??
    list.find((one) => plain(one.name) === wanted) ??
    list.find((one) => one.shortName && plain(one.shortName) === wanted)
  );
}

/** By code or by name, in our three languages. */
function countryOf(name: NameOfFile, { countries, meanings }: Known): MatchedName {
  const wanted = plain(meanings.get(keyOfName(name)) ?? name.name);
  const found = countries.find(({ code, name: own }) => {
    const words = ['en', 'ru', 'kk'].map((locale) =>
      new Intl.DisplayNames(locale, { type: 'region' }).of(code.toUpperCase()),
    );
    return [code, own, ...words].some((one) => one && plain(one) === wanted);
  });
  const addressee = found && (found.addressee ?? governmentOf(found.name));
  return {
    ...name,
    slug: found?.code ?? null,
    targetId: found?.id ?? null,
    details: found ? { addressee } : null,
  };
}

function documentOf({ name, details }: NameOfFile, { documents }: Known) {
  const wanted = plain(name);
  const found = documents.find(
    ({ slug, title, symbol }) =>
      slug === name || plain(title) === wanted || (symbol && plain(symbol) === wanted),
  );
  if (found) return found;
  // A session of the Review may be there under a longer title.
  const [, country, session] =
    /^Universal Periodic Review of (.+), session (\d+)$/.exec(
      documentDetails.safeParse(details).data?.title ?? '',
    ) ?? [];
  if (!country || !session) return undefined;
  const words = [plain(country), `session ${session}`];
  return documents.find(({ title }) =>
    words.every((word) => ` ${plain(title)} `.includes(` ${word} `)),
  );
}

const governmentOf = (country: string) => `Government of ${country}`;

/** Whom recommendations to a country speak to when their rows do not say: one that may have to be made. */
function usualAddressees(matched: MatchedName[], known: Known, slugs: SlugMaker): MatchedName[] {
  const made = new Map<string, MatchedName>();
  for (const country of matched) {
    if (country.kind !== 'COUNTRY' || !country.targetId) continue;
    const details = country.details as { addressee: string };
    const found = byName(known.addressees, details.addressee);
    if (found) details.addressee = found.slug;
    else {
      const name = details.addressee;
      const own =
        matched.find((one) => one.kind === 'ADDRESSEE' && one.name === name) ?? made.get(name);
      const slug = own?.slug ?? slugs.make('ADDRESSEE', name);
      if (!own) made.set(name, { kind: 'ADDRESSEE', name, details: null, slug, targetId: null });
      details.addressee = slug;
    }
  }
  return [...made.values()];
}

/** Slugs that nothing has yet. */
class SlugMaker {
  private readonly taken: Record<string, Set<string>>;

  constructor({ bodies, themes, addressees, documents }: Known) {
    const set = (list: readonly { slug: string }[]) => new Set(list.map(({ slug }) => slug));
    const body = set(bodies);
    this.taken = {
      BODY: body,
      STATE: body,
      THEME: set(themes),
      ADDRESSEE: set(addressees),
      DOCUMENT: set(documents),
    };
  }

  make(kind: ImportNameKind, name: string): string {
    const words = plain(name)
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 60)
      .replace(/-+$/, '');
    const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
    const base = words || `${kind.toLowerCase()}-${hash}`;
    const taken = this.taken[kind] ?? new Set();
    const slug = taken.has(base)
      ? `${base}-${kind === 'STATE' && !taken.has(`${base}-upr`) ? 'upr' : hash}`
      : base;
    taken.add(slug);
    return slug;
  }
}

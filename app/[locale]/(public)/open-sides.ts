import { yearBefore } from '@/lib/charts/schema';
import { listStateAddressees } from '@/lib/comparison/queries/list-addressees';
import {
  type ComparedKind,
  comparedKinds,
  readSides,
  type SidesAsked,
} from '@/lib/comparison/schema';
import type { NamedVoice } from '@/lib/comparison/types';
import { listCountries } from '@/lib/countries/queries';
import type { Question } from '@/lib/explorer/conditions';
import { everything } from '@/lib/explorer/schema';
import type { Ignored, Selection } from '@/lib/explorer/types';
import { countryName } from '@/lib/i18n/format';
import type { Place } from '@/lib/i18n/paths';
import { firstDay, isDay } from '@/lib/moment/moment';
import { listByBody } from '@/lib/overview/queries/list-by-body';
import { listByTheme } from '@/lib/overview/queries/list-by-theme';
import type { Named } from '@/lib/reports/types';
import { getSettings } from '@/lib/settings/queries';
import { listVoices } from '@/lib/voices/queries';
import { type OpenPage, openPage, type SearchParams } from './open-page';

/** One selection of a comparison, at its moment and in its place. */
export type OpenSide = {
  key: string;
  question: Question;
  selection: Partial<Selection>;
  place: Place;
};

export type OpenSides = OpenPage & {
  asked: SidesAsked;
  kinds: readonly ComparedKind[];
  /** What there is of the kind, by the record's own names. */
  choices: Named[];
  /** What the address names and is not there. */
  unknown: string | null;
  /** What of the address could not be read: it is as if it had not been said. */
  ignored: Ignored[];
  voices: Record<'one' | 'other', NamedVoice> | null;
  sides: Record<'one' | 'other', OpenSide> | null;
};

/** Reads which two of which kind are compared; what the address leaves open is the two that readers want most. */
export async function openSides(
  params: Promise<{ locale: string; country: string }>,
  searchParams: Promise<SearchParams>,
): Promise<OpenSides> {
  const page = await openPage(params, searchParams);
  const countries = await listCountries();
  const kinds = comparedKinds.filter((kind) => kind !== 'countries' || countries.length > 1);
  const { ignored, ...read } = readSides(await searchParams, kinds);
  const { kind } = read;
  const voices = kind === 'voices' ? await listVoices(page.country.id, page.moment) : [];
  const choices = await choicesOf(kind, page, voices);
  const isThere = (name: string) =>
    kind === 'dates'
      ? isDay(name) && name >= firstDay && name <= page.moment.today
      : choices.some(({ slug }) => slug === name);
  const unknown = [read.one, read.other].find((name) => name !== null && !isThere(name)) ?? null;
  const spare: (string | null)[] = usual(kind, page, voices, choices);
  const one = read.one ?? spare.find((name) => name !== read.other) ?? null;
  const other = read.other ?? spare.toReversed().find((name) => name !== one) ?? null;
  const asked = { kind, one, other };
  const isTwo = unknown === null && asked.one && asked.other && asked.one !== asked.other;
  const base = { ...page, asked, kinds, choices, unknown, ignored, voices: null, sides: null };
  if (!isTwo || !asked.one || !asked.other) return base;
  if (kind === 'voices') {
    const voiceOf = (slug: string) => voices.find((voice) => voice.slug === slug);
    const [a, b] = [voiceOf(asked.one), voiceOf(asked.other)];
    return a && b ? { ...base, voices: { one: a, other: b } } : base;
  }
  const sideOf = await sideMaker(kind, page);
  return { ...base, sides: { one: await sideOf(asked.one), other: await sideOf(asked.other) } };
}

async function choicesOf(
  kind: ComparedKind,
  { country, moment, locale }: OpenPage,
  voices: readonly NamedVoice[],
): Promise<Named[]> {
  switch (kind) {
    case 'bodies': {
      const bodies = await listByBody(country.id, moment);
      return bodies.map(({ slug, shortName }) => ({ slug, name: shortName }));
    }
    case 'themes':
      return (await listByTheme(country.id, moment)).map(({ slug, name }) => ({ slug, name }));
    case 'voices':
      return voices.map(({ slug, name }) => ({ slug, name }));
    case 'countries':
      return (await listCountries()).map(({ code }) => ({
        slug: code,
        name: countryName(locale, code),
      }));
    case 'dates':
      return [];
  }
}

/** The State and the desk; a year ago and the day that is looked at; this country; else the two with most. */
function usual(
  kind: ComparedKind,
  { country, moment }: OpenPage,
  voices: readonly NamedVoice[],
  choices: readonly Named[],
): [string | null, string | null] {
  if (kind === 'dates') return [yearBefore(moment.asOf), moment.asOf];
  const voiceOf = (wanted: NamedVoice['kind']) => voices.find((voice) => voice.kind === wanted);
  if (kind === 'voices')
    return [voiceOf('STATE')?.slug ?? null, voiceOf('EDITORIAL_DESK')?.slug ?? null];
  const slugs = choices.map(({ slug }) => slug);
  if (kind !== 'countries') return [slugs[0] ?? null, slugs[1] ?? null];
  return [country.code, slugs.find((code) => code !== country.code) ?? null];
}

async function sideMaker(kind: ComparedKind, { country, moment, place }: OpenPage) {
  const [{ staleAfterDays }, countries] = await Promise.all([getSettings(), listCountries()]);
  return async (key: string): Promise<OpenSide> => {
    const own = countries.find(({ code }) => kind === 'countries' && code === key) ?? country;
    const addressee = await listStateAddressees(own.id);
    const selection: Partial<Selection> = {
      addressee,
      ...(kind === 'bodies' && { body: [key] }),
      ...(kind === 'themes' && { theme: [key] }),
    };
    const asOf = kind === 'dates' ? key : moment.asOf;
    return {
      key,
      selection,
      question: {
        countryId: own.id,
        selection: { ...everything(), ...selection },
        moment: { ...moment, asOf },
        staleAfterDays,
      },
      place: { ...place, country: own.code, asOf: asOf === moment.today ? undefined : asOf },
    };
  };
}

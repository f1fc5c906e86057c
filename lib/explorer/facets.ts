import { Contest, StateResponse } from '@/lib/db/generated/enums';
import { collatorOf } from '@/lib/i18n/collation';
import { recordLocale } from '@/lib/i18n/locales';
import { freshnesses } from '@/lib/search/fields';
import { statuses } from '@/lib/status/scale';
import { facets as facetNames } from './schema';
import type { Facet, FacetOption, Facets, Selection } from './types';

/** A value of a facet as the database counted it. */
export type CountedValue = {
  facet: Facet;
  /** Null for what the facet does not name (recommendations that are not overdue). */
  value: string | null;
  name: string | null;
  above: string | null;
  position: number;
  count: number;
};

/** Scales are shown whole and in their order; a zero says something there. */
const scales: Partial<Record<Facet, readonly string[]>> = {
  status: statuses,
  response: Object.values(StateResponse),
  freshness: freshnesses,
  contest: Object.values(Contest),
  due: ['OVERDUE'],
};

/**
 * The counted values as the explorer offers them: scales whole and in their order, years latest first,
 * addressees with the State concerned first, themes in the order of their list, bodies by how many they
 * would leave, each followed by those below it. Of what is no scale, only what leaves something or is chosen.
 */
export function arrangeFacets(counted: readonly CountedValue[], selection: Selection): Facets {
  return Object.fromEntries(
    facetNames.map((facet) => [facet, options(facet, counted, selection)]),
  ) as Facets;
}

function options(
  facet: Facet,
  counted: readonly CountedValue[],
  selection: Selection,
): FacetOption[] {
  const chosen = (selection[facet] as (string | number)[]).map(String);
  const own = counted.filter((row) => row.facet === facet && row.value !== null);
  const option = (value: string): FacetOption => {
    const row = own.find((one) => one.value === value);
    return {
      value,
      name: row?.name ?? null,
      count: row?.count ?? 0,
      isSelected: chosen.includes(value),
      above: row?.above ?? null,
      // What nothing is known of comes last.
      position: row?.position ?? Number.MAX_SAFE_INTEGER,
    };
  };
  const scale = scales[facet];
  if (scale) return scale.map(option);
  const known = own.filter((row) => row.count > 0 || chosen.includes(String(row.value)));
  const unknown = chosen.filter((value) => !own.some((row) => row.value === value));
  const all = [...known.map((row) => String(row.value)), ...unknown].map(option);
  return inOrder(facet, all, collatorOf(recordLocale).compare);
}

/** What a facet offers, where its own order leaves it open by name, in the order of a language. */
export function inOrder(
  facet: Facet,
  options: readonly FacetOption[],
  compare: (one: string, other: string) => number,
): FacetOption[] {
  if (scales[facet]) return [...options];
  const ordered = options.toSorted(comparing(facet, compare));
  return facet === 'body' ? nested(ordered) : ordered;
}

function comparing(
  facet: Facet,
  compare: (one: string, other: string) => number,
): (one: FacetOption, other: FacetOption) => number {
  const byName = (one: FacetOption, other: FacetOption) =>
    compare(one.name ?? '', other.name ?? '');
  if (facet === 'year') return (one, other) => Number(other.value) - Number(one.value);
  if (facet === 'body') return (one, other) => other.count - one.count || byName(one, other);
  return (one, other) => one.position - other.position || byName(one, other);
}

/** Every body followed by those below it, as far as they are offered. */
function nested(all: readonly FacetOption[]): FacetOption[] {
  const isOffered = (slug: string | null) => all.some(({ value }) => value === slug);
  const below = (slug: string): FacetOption[] =>
    all.filter(({ above }) => above === slug).flatMap((one) => [one, ...below(one.value)]);
  return all.filter(({ above }) => !isOffered(above)).flatMap((one) => [one, ...below(one.value)]);
}

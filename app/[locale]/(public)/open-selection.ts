import type { Question } from '@/lib/explorer/conditions';
import { readColumns, readSelection } from '@/lib/explorer/schema';
import type { Column, Ignored } from '@/lib/explorer/types';
import { getSettledInstant } from '@/lib/reports/queries/get-settled-instant';
import { readSince, type Since } from '@/lib/reports/schema';
import { getSettings } from '@/lib/settings/queries';
import { type OpenPage, openPage, type SearchParams } from './open-page';

/** A selection at a moment whose two times are both fixed. */
export type OpenSelection = OpenPage & {
  question: Question;
  /** Those of a file; none for the usual ones. */
  columns: Column[];
  since: Since;
  asOf: string;
  /** ISO instant */
  knownAt: string;
  /** Whether the address itself named both times. */
  isPinned: boolean;
  /** What the address asks and nobody can answer: a page says so, a file is refused. */
  ignored: Ignored[];
};

/**
 * Reads a selection and its moment from an address. What the address leaves open is filled in: today, and an
 * instant before which nothing more can be published.
 */
export async function openSelection(
  params: Promise<{ locale: string; country: string }>,
  searchParams: Promise<SearchParams>,
): Promise<OpenSelection> {
  const page = await openPage(params, searchParams);
  const search = await searchParams;
  const known = page.moment.knownAt ?? (await getSettledInstant());
  const moment = { ...page.moment, knownAt: known };
  const { asOf } = moment;
  const knownAt = known.toISOString();
  const { selection, ignored } = readSelection(search);
  const chosen = readColumns(search);
  const since = readSince(search, asOf);
  const { staleAfterDays } = await getSettings();
  return {
    ...page,
    moment,
    place: { ...page.place, asOf, knownAt },
    question: { countryId: page.country.id, selection, moment, staleAfterDays },
    columns: chosen.columns,
    since,
    asOf,
    knownAt,
    isPinned: search.asOf === asOf && search.knownAt === knownAt,
    ignored: [
      ...ignored,
      ...chosen.ignored,
      ...(page.moment.misread ? named(search, ['asOf', 'knownAt']) : []),
      ...(since.problem ? named(search, ['since']) : []),
    ],
  };
}

function named(search: SearchParams, names: readonly string[]): Ignored[] {
  return names.filter((name) => search[name]).map((name) => ({ name, value: `${search[name]}` }));
}

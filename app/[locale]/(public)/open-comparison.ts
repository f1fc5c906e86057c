import { getFirstPublication } from '@/lib/comparison/queries/get-first-publication';
import { listStateAddressees } from '@/lib/comparison/queries/list-addressees';
import { type DaysAsked, readDays, readWas } from '@/lib/comparison/schema';
import type { Was } from '@/lib/comparison/types';
import type { Question } from '@/lib/explorer/conditions';
import { readSelection, selectionQuery } from '@/lib/explorer/schema';
import type { Ignored, Selection } from '@/lib/explorer/types';
import { dayOfInstant } from '@/lib/i18n/format';
import type { Query } from '@/lib/i18n/paths';
import { endOf } from '@/lib/moment/moment';
import { getSettledInstant } from '@/lib/reports/queries/get-settled-instant';
import { getSettings } from '@/lib/settings/queries';
import { type OpenPage, openPage, type SearchParams } from './open-page';

/** Two days of a selection, and two instants of knowledge of the earlier one. */
export type OpenComparison = OpenPage & {
  /** Of the later day; to the State concerned where the address names no addressee. */
  question: Question;
  /** As the address says it. */
  selection: Selection;
  days: DaysAsked;
  /** Only what stood so on the earlier day; null for whatever it was. */
  was: Was | null;
  /** From when on corrections are told; null where nothing had been published here by then. */
  knownFrom: Date | null;
  /** The whole address, as its own links and forms repeat it. */
  query: Query;
  ignored: Ignored[];
};

/** Reads a comparison of two days from an address: `to` is the moment's day, `from` a year before it unless named. */
export async function openComparison(
  params: Promise<{ locale: string; country: string }>,
  searchParams: Promise<SearchParams>,
): Promise<OpenComparison> {
  const { to, ...search } = await searchParams;
  const asOf = to || search.asOf;
  const page = await openPage(params, Promise.resolve({ ...search, asOf }));
  const { country, moment } = page;
  const [addressees, { staleAfterDays }, first] = await Promise.all([
    listStateAddressees(country.id),
    getSettings(),
    getFirstPublication(),
  ]);
  const { selection, ignored } = readSelection(search);
  const days = readDays(search, moment, country.timeZone);
  const was = readWas(search);
  const asked = {
    ...selection,
    addressee: selection.addressee.length > 0 ? selection.addressee : addressees,
  };
  return {
    ...page,
    question: { countryId: country.id, selection: asked, moment, staleAfterDays },
    selection,
    days,
    was,
    knownFrom: days.knownFrom ?? usualKnowledge(days.from, first, page),
    query: {
      from: days.from,
      to: moment.asOf,
      was,
      ...selectionQuery(selection),
      knownFrom: days.knownFrom?.toISOString(),
      knownAt: moment.knownAt?.toISOString(),
    },
    ignored:
      search.was && !was ? [...ignored, { name: 'was', value: String(search.was) }] : ignored,
  };
}

/** The same for a file: both times fixed, and what the address asks and nobody can answer is refused. */
export async function openMoves(
  params: Promise<{ locale: string; country: string }>,
  searchParams: Promise<SearchParams>,
) {
  const { days, ignored, ...open } = await openComparison(params, searchParams);
  const knownAt = open.moment.knownAt ?? (await getSettledInstant());
  const { asOf } = open.moment;
  const moment = { ...open.moment, knownAt };
  const { from, to, knownAt: asked } = await searchParams;
  const misread = {
    from: days.problem && from,
    ...(open.moment.misread && { to, knownAt: asked }),
  };
  return {
    ...open,
    moment,
    question: { ...open.question, moment },
    since: { day: days.from, problem: days.problem },
    asOf,
    knownAt: knownAt.toISOString(),
    isPinned: false,
    ignored: [
      ...ignored,
      ...Object.entries(misread).flatMap(([name, value]) =>
        value ? [{ name, value: String(value) }] : [],
      ),
    ],
  };
}

/** The end of the earlier day; where Qadam began after it, of the day on which it began. */
function usualKnowledge(
  from: string,
  first: Date | null,
  { country: { timeZone }, moment: { knownAt } }: OpenPage,
): Date | null {
  if (!first) return null;
  const began = dayOfInstant(first, timeZone);
  const end = endOf(from > began ? from : began, timeZone);
  return end && (!knownAt || end < knownAt) ? end : null;
}

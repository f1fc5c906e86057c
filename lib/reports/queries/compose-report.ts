import 'server-only';
import type { Country } from '@/lib/countries/types';
import { settings } from '@/lib/env';
import { filterWords } from '@/lib/explorer/filter-words';
import { listNames } from '@/lib/explorer/queries/list-names';
import { readSelection, searchOf } from '@/lib/explorer/schema';
import type { Locale } from '@/lib/i18n/locales';
import { todayIn } from '@/lib/moment/moment';
import { getSettings } from '@/lib/settings/queries';
import { textsIn } from '@/lib/translations/queries/texts-in';
import type { ReportTree } from '../content-tree';
import type { ReportTemplateName } from '../schema';
import { buildTree } from '../trees/build-tree';
import type { TreeFrame } from '../trees/frame';
import { getReport } from './get-report';
import { getSettledInstant } from './get-settled-instant';

/** What a report is to be of; what is null is filled in: today, and an instant before which nothing more can come. */
export type Wanted = {
  template: ReportTemplateName;
  locale: Locale;
  title: string;
  /** As in the explorer's address. */
  selection: string;
  asOf: string | null;
  /** ISO instant. */
  knownAt: string | null;
  since: string | null;
  voice: string | null;
  introduction: string;
  notes: string;
  cited: TreeFrame['cited'];
};

/** A report as it stands at its moment, with both times as they were filled in. */
export type Composed = { tree: ReportTree; asOf: string; knownAt: Date; since: string | null };

/** Counts, and writes down what was counted. */
export async function composeReport(country: Country, wanted: Wanted): Promise<Composed> {
  const { locale, voice } = wanted;
  const today = todayIn(country.timeZone);
  const asOf = wanted.asOf ?? today;
  const knownAt = wanted.knownAt ? new Date(wanted.knownAt) : await getSettledInstant();
  const since = wanted.since && wanted.since < asOf ? wanted.since : null;
  const { selection } = readSelection(searchOf(wanted.selection));
  const { staleAfterDays } = await getSettings();
  const moment = { asOf, knownAt, today };
  const question = { countryId: country.id, selection, moment, staleAfterDays };
  const [report, names] = await Promise.all([getReport(question, since), listNames(selection)]);
  const say = await textsIn(locale, country.topic, voice, report, names);
  const tree = buildTree(
    {
      ...wanted,
      country: country.code,
      timeZone: country.timeZone,
      topic: country.topic,
      origin: settings().url,
      words: filterWords(locale, selection, names, say),
      asOf,
      knownAt: knownAt.toISOString(),
      since,
      say,
    },
    report,
  );
  return { tree, asOf, knownAt, since };
}

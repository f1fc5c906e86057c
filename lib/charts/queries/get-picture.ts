import 'server-only';
import { getAsk } from '@/lib/asks/queries';
import { getBody } from '@/lib/bodies/queries/get-body';
import { countFlows } from '@/lib/comparison/queries/compare-days';
import type { Country } from '@/lib/countries/types';
import { listLawChanges } from '@/lib/evidence/queries/list-law-changes';
import type { Locale } from '@/lib/i18n/locales';
import type { Place } from '@/lib/i18n/paths';
import { getIndicator } from '@/lib/indicators/queries';
import type { Moment } from '@/lib/moment/moment';
import { getStanding } from '@/lib/overview/queries/get-standing';
import { listAskStandings } from '@/lib/overview/queries/list-asks';
import { listByBody } from '@/lib/overview/queries/list-by-body';
import { listByTheme } from '@/lib/overview/queries/list-by-theme';
import { listByYear } from '@/lib/overview/queries/list-by-year';
import { getTheme } from '@/lib/themes/queries';
import { listTimeline } from '@/lib/timeline/queries';
import { wordsOf } from '@/lib/translations/page-texts';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import { translate } from '@/lib/translations/queries/translate';
import { asksPicture } from '../pictures/asks';
import type { Context } from '../pictures/context';
import { bodyThemePicture, flowPicture, freshnessPicture } from '../pictures/crossings';
import {
  bodyRows,
  categoryPicture,
  overTimePicture,
  standingPicture,
  type Told,
} from '../pictures/standings';
import { evidencePicture, indicatorPicture, lawMarksOf } from '../pictures/times';
import { type Chart, yearBefore } from '../schema';
import type { Picture } from '../types';
import { countBodyThemes } from './count-body-themes';
import { countAges } from './count-freshness';
import { narrowedTo } from './narrowed';

/** Finds how the texts in what is shown are said in a language. */
type ReadTexts = (locale: Locale, shown: unknown) => Promise<(text: string) => string>;

/** The same for pages, whose note says how far their texts are translated. */
export const readOnPage: ReadTexts = async (locale, shown) => {
  await readTranslations(locale, shown);
  return wordsOf;
};

/** So many asks are drawn together; each has a picture of its own. */
const asksShown = 30;

/** What a kind asks of the database, and the picture that it makes of the answer once it can say its texts. */
type Answer = { shown: unknown; tell: (context: Context) => Told | null };

/**
 * A picture with its sentence and its numbers, in the language of the place. Null where what it is about is not in
 * the record at the moment.
 * @param read how its texts are said: on a page together with the page's others
 */
export async function getPicture(
  country: Country,
  moment: Moment,
  place: Place,
  chart: Chart,
  read: ReadTexts = translate,
): Promise<Picture | null> {
  const [{ addressees }, answer] = await Promise.all([
    getStanding(country.id, moment),
    ask(country.id, moment, chart),
  ]);
  if (!answer) return null;
  const say = await read(place.locale, answer.shown);
  const told = answer.tell({ chart, place, asOf: moment.asOf, say, addressees });
  const knownAt = moment.knownAt?.toISOString() ?? null;
  // Both days of a comparison are in its address, also where it left the earlier one open.
  const since = chart.kind === 'flow' && { since: sinceOf(chart, moment.asOf) };
  const described = { ...chart, parameters: { ...chart.parameters, ...since } };
  return told && { chart: described, asOf: moment.asOf, knownAt, ...told };
}

async function ask(countryId: string, moment: Moment, chart: Chart): Promise<Answer | null> {
  const { parameters } = chart;
  switch (chart.kind) {
    case 'standing':
      return askStanding(countryId, moment, chart);
    case 'by-body': {
      const rows = bodyRows(await listByBody(countryId, moment));
      return { shown: rows, tell: (context) => categoryPicture(context, 'body', rows) };
    }
    case 'by-theme': {
      const rows = await listByTheme(countryId, moment);
      return { shown: rows, tell: (context) => categoryPicture(context, 'theme', rows) };
    }
    case 'body-by-theme': {
      const [bodies, themes, pairs] = await Promise.all([
        listByBody(countryId, moment),
        listByTheme(countryId, moment),
        countBodyThemes(countryId, moment),
      ]);
      const shown = [bodies, themes];
      return { shown, tell: (context) => bodyThemePicture(context, bodies, themes, pairs) };
    }
    case 'over-time': {
      const [years, laws] = await Promise.all([
        listByYear(countryId, moment),
        listLawChanges(countryId, moment),
      ]);
      const tell = (context: Context) => overTimePicture(context, years, lawMarksOf(context, laws));
      return { shown: laws, tell };
    }
    case 'flow': {
      const since = sinceOf(chart, moment.asOf);
      const narrowed = await narrowedTo(countryId, moment, chart);
      if (!narrowed) return null;
      const flows = await countFlows(narrowed.question, since);
      const made = flows.map((flow) => ({ ...flow, from: flow.from ?? ('NOT_MADE' as const) }));
      return { shown: narrowed, tell: (context) => flowPicture(context, since, made, narrowed) };
    }
    case 'asks': {
      const asks = await listAskStandings(countryId, moment, parameters.ask ? 1000 : asksShown);
      const chosen = parameters.ask ? asks.filter(({ slug }) => slug === parameters.ask) : asks;
      if (parameters.ask && chosen.length === 0) return null;
      return { shown: chosen, tell: (context) => asksPicture(context, chosen) };
    }
    case 'evidence': {
      const [entries, laws] = await Promise.all([
        listTimeline(countryId, moment),
        listLawChanges(countryId, moment),
      ]);
      const tell = (context: Context) =>
        evidencePicture(context, entries, lawMarksOf(context, laws));
      return { shown: laws, tell };
    }
    case 'indicator': {
      const [indicator, laws] = await Promise.all([
        getIndicator(countryId, parameters.indicator ?? '', moment),
        listLawChanges(countryId, moment),
      ]);
      if (!indicator) return null;
      const tell = (context: Context) => indicatorPicture(context, indicator, laws);
      return { shown: [indicator, laws], tell };
    }
    case 'freshness': {
      const narrowed = await narrowedTo(countryId, moment, chart);
      if (!narrowed) return null;
      const ages = await countAges(narrowed.question);
      return { shown: narrowed, tell: (context) => freshnessPicture(context, ages, narrowed) };
    }
  }
}

/** The whole, or the selection whose page shows the same bar. */
async function askStanding(
  countryId: string,
  moment: Moment,
  { parameters: { body, theme, ask: askSlug } }: Chart,
): Promise<Answer | null> {
  if (body) {
    const found = await getBody(countryId, body, moment);
    return found && standingAnswer(found.name, found.counts, { body });
  }
  if (theme) {
    const found = await getTheme(countryId, theme, moment);
    return found && standingAnswer(found.name, found.counts, { theme });
  }
  if (askSlug) {
    const found = await getAsk(countryId, askSlug, moment);
    return found && standingAnswer(found.title, found.counts, { ask: askSlug });
  }
  const { counts } = await getStanding(countryId, moment);
  return { shown: [], tell: (context) => standingPicture(context, counts, null) };
}

function standingAnswer(
  name: string,
  counts: Parameters<typeof standingPicture>[1],
  query: Record<string, string>,
): Answer {
  const tell = (context: Context) =>
    standingPicture(context, counts, { name: context.say(name), query });
  return { shown: name, tell };
}

/** The earlier day of a comparison; a year before the later where none is given that lies before it. */
export function sinceOf({ parameters: { since } }: Chart, asOf: string): string {
  return since && since < asOf ? since : yearBefore(asOf);
}

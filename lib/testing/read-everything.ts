import { listPage } from '@/lib/api/queries/list-page';
import { getAsk, listAsks } from '@/lib/asks/queries';
import { getBody } from '@/lib/bodies/queries/get-body';
import { listBodies } from '@/lib/bodies/queries/list-bodies';
import { listEntries } from '@/lib/calendar/queries/list-entries';
import { listPictures } from '@/lib/charts/queries/list-pictures';
import { compareDays } from '@/lib/comparison/queries/compare-days';
import { compareVoices } from '@/lib/comparison/queries/compare-voices';
import { listStateAddressees } from '@/lib/comparison/queries/list-addressees';
import { listChoices } from '@/lib/comparison/queries/list-choices';
import { listReviews } from '@/lib/comparison/queries/list-reviews';
import { listConflicts } from '@/lib/conflicts/queries';
import { getCountry } from '@/lib/countries/queries';
import { getDocument, listDocuments } from '@/lib/documents/queries';
import { listEngagements } from '@/lib/engagements/queries';
import { getEvidence } from '@/lib/evidence/queries/get-evidence';
import { listLawChanges } from '@/lib/evidence/queries/list-law-changes';
import { explore } from '@/lib/explorer/queries/explore';
import { everything, readExplorer } from '@/lib/explorer/schema';
import { listFollowedChanges } from '@/lib/feeds/queries/list-followed-changes';
import { listGaps } from '@/lib/gaps/queries/list-gaps';
import { listIndicators } from '@/lib/indicators/queries';
import { type Moment, todayIn } from '@/lib/moment/moment';
import { getOverview } from '@/lib/overview/queries/get-overview';
import { getReport } from '@/lib/reports/queries/get-report';
import { listAlsoFound } from '@/lib/search/queries/list-also-found';
import { listThings } from '@/lib/sitemap/queries';
import { getTheme, listThemes } from '@/lib/themes/queries';
import { listTimeline } from '@/lib/timeline/queries';
import { listVoices } from '@/lib/voices/queries';

const today = todayIn('Asia/Almaty');
/** Now in the country, as readers see it by themselves. */
export const moment: Moment = { asOf: today, knownAt: null, today };
/** A day long before. */
export const past: Moment = { asOf: '2019-12-31', knownAt: null, today };

/** Everything that readers are shown of a country with this code, by where. */
export async function readEverything(code: string) {
  const country = await getCountry(code);
  if (!country) throw new Error(`no ${code}`);
  const { id } = country;
  const ask = (search: Record<string, string>, at = moment) => {
    const { selection, ...state } = readExplorer(search);
    return explore({ countryId: id, selection, moment: at, staleAfterDays: 180 }, state);
  };
  const question = { countryId: id, selection: everything(), moment, staleAfterDays: 180 };
  const none = { body: [], theme: [], ask: [], recommendation: null };
  const place = { locale: 'en', country: code } as const;
  const pages = { moved: { limit: 50, offset: 0 }, made: { limit: 50, offset: 0 } };
  const asks = await listAsks(id, moment);
  const voices = await listVoices(id, moment);
  const [desk, state] = ['EDITORIAL_DESK', 'STATE'].map((kind) =>
    voices.find((one) => one.kind === kind),
  );
  if (!desk || !state) throw new Error('the record has no desk or no State');
  return {
    overview: await getOverview(country, moment, 180),
    overviewThen: await getOverview(country, past, 180),
    explorer: await ask({}),
    explorerThen: await ask({}, past),
    search: await ask({ q: 'registration' }),
    searchByField: await ask({ q: 'body:upr theme:registration ask:end-compulsory-registration' }),
    filtered: await ask({ body: 'upr', contest: 'CONTESTED' }),
    also: await listAlsoFound('registration', id, moment),
    bodies: await listBodies(id, moment),
    body: await getBody(id, 'upr', moment),
    documents: await listDocuments(id, moment),
    // Where a document was read is its own: both records may say so.
    document: { ...(await getDocument(id, 'a-hrc-28-66-add-1', moment)), citations: [] },
    themes: await listThemes(id, moment),
    theme: await getTheme(id, 'registration', moment),
    asks,
    ask: await getAsk(id, asks[0]?.slug ?? '', moment),
    timeline: await listTimeline(id, moment),
    engagements: await listEngagements(id, moment),
    lawChanges: await listLawChanges(id, moment),
    indicators: await listIndicators(id, moment),
    gaps: await listGaps(id, moment),
    conflicts: await listConflicts(id, moment),
    voices,
    voicesApart: await compareVoices(
      id,
      moment,
      { one: desk, other: state },
      { limit: 50, offset: 0 },
    ),
    pictures: await listPictures(country, moment, place),
    changes: await compareDays(question, '2019-12-31', pages),
    choices: await listChoices(id),
    addressees: await listStateAddressees(id),
    reviews: await listReviews(id, today),
    feed: await listFollowedChanges(id, none, moment),
    feedOfBody: await listFollowedChanges(id, { ...none, body: ['upr'] }, moment),
    calendar: await listEntries(id, null),
    sitemap: await listThings(id, 1),
    api: (await listPage(question, { after: null, limit: 100 })).rows,
    report: await getReport(question, '2019-12-31'),
    evidence: await getEvidence(id, `${code.toUpperCase()}-E01`, moment),
  };
}

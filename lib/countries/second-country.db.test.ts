import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listPage } from '@/lib/api/queries/list-page';
import { getAsk, listAsks } from '@/lib/asks/queries';
import { getBody } from '@/lib/bodies/queries/get-body';
import { listBodies } from '@/lib/bodies/queries/list-bodies';
import { listEntries } from '@/lib/calendar/queries/list-entries';
import { listPictures } from '@/lib/charts/queries/list-pictures';
import { compareDays } from '@/lib/comparison/queries/compare-days';
import { compareSelections } from '@/lib/comparison/queries/compare-selections';
import { listStateAddressees } from '@/lib/comparison/queries/list-addressees';
import { listChoices } from '@/lib/comparison/queries/list-choices';
import { listReviews } from '@/lib/comparison/queries/list-reviews';
import { listConflicts } from '@/lib/conflicts/queries';
import { db } from '@/lib/db/client';
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
import { getStanding } from '@/lib/overview/queries/get-standing';
import { getRecommendation } from '@/lib/recommendations/queries/get-recommendation';
import { loadRecord } from '@/lib/record/load';
import { getReport } from '@/lib/reports/queries/get-report';
import { listAlsoFound } from '@/lib/search/queries/list-also-found';
import { listThings } from '@/lib/sitemap/queries';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { writeRecord } from '@/lib/testing/read-package';
import { createSecondCountry } from '@/lib/testing/second-country';
import { getTheme, listThemes } from '@/lib/themes/queries';
import { listTimeline } from '@/lib/timeline/queries';
import { listVoices } from '@/lib/voices/queries';
import { getCountry } from './queries';

const today = todayIn('Asia/Almaty');
const moment: Moment = { asOf: today, knownAt: null, today };
const past: Moment = { asOf: '2019-12-31', knownAt: null, today };

/** Everything that readers are shown of a country, by where. */
async function readEverything(code: string) {
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
    voices: await listVoices(id, moment),
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

let test: TestDatabase;
let before: Awaited<ReturnType<typeof readEverything>>;
let packageBefore: { name: string; rows: number }[];
beforeAll(async () => {
  test = await createTestDatabase({ record: true });
  before = await readEverything('kz');
  packageBefore = (await writeRecord(test.url, await idOf('kz'))).descriptor.resources;
  const second = await createSecondCountry();
  await loadRecord(test.prisma, second.folder);
  await second.remove();
}, 120_000);
afterAll(() => test.drop());

const idOf = async (code: string) => (await db.country.findUniqueOrThrow({ where: { code } })).id;

describe('with a record of a second country beside it', () => {
  it('the first one says everywhere what it said alone', async () => {
    const after = await readEverything('kz');
    for (const [name, shown] of Object.entries(before))
      expect.soft(after[name as keyof typeof after], name).toEqual(shown);
  });

  it('the second has figures, things and addresses of its own', async () => {
    const own = await readEverything('uz');
    expect(own.overview.standing.counts).toEqual(before.overview.standing.counts);
    expect(own.overview.standing.addressees).toEqual(['uz-government']);
    expect(own.explorer.total).toBe(before.explorer.total);
    expect(own.search.total).toBe(before.search.total);
    expect(own.changes.flows).toEqual(before.changes.flows);
    for (const list of [
      'bodies',
      'documents',
      'asks',
      'timeline',
      'indicators',
      'sitemap',
    ] as const)
      expect(own[list], list).toHaveLength(before[list].length);
    const everywhere = JSON.stringify(own);
    const foreign = before.sitemap.flatMap(({ section, name }) =>
      section === 'recommendations' || section === 'evidence' ? [name] : [],
    );
    for (const name of foreign) expect(everywhere).not.toContain(`"${name}"`);
    expect(everywhere).not.toContain('"kz-government"');
    expect(own.voices.map(({ slug }) => slug)).toContain('uzbekistan');
    expect(own.voices.map(({ slug }) => slug)).not.toContain('kazakhstan');
  });

  it('addresses do not reach across', async () => {
    const kz = await idOf('kz');
    expect(await getRecommendation(kz, 'UZ-UNSR-2014-d', moment)).toBeNull();
    expect(await getEvidence(kz, 'UZ-E01', moment)).toBeNull();
  });

  it('two countries can be compared, each by what it was asked itself', async () => {
    const [kz, uz] = [await idOf('kz'), await idOf('uz')];
    const sideOf = async (countryId: string, at: Moment) => ({
      ...{ countryId, moment: at, staleAfterDays: 180 },
      selection: { ...everything(), addressee: await listStateAddressees(countryId) },
    });
    const { one, other, asks } = await compareSelections(
      await sideOf(kz, moment),
      await sideOf(uz, past),
    );
    expect(one).toEqual((await getStanding(kz, moment)).counts);
    expect(other).toEqual((await getStanding(uz, past)).counts);
    expect(asks.length).toBeGreaterThan(0);
  });

  it('the package of the first has nothing of the second', async () => {
    const now = await writeRecord(test.url, await idOf('kz'));
    expect(now.rows('countries').map(({ code }) => code)).toEqual(['kz']);
    for (const { name, rows } of packageBefore) {
      const own = now.rows(name.replaceAll('-', '_'));
      // What documents of both were read in, and the names that all countries share.
      if (!/^(sources|citations|addressees|voices|translations)$/.test(name))
        expect.soft(own, name).toHaveLength(rows);
      if (name !== 'sources')
        expect.soft(own.filter(({ reference = '' }) => reference.startsWith('UZ-'))).toEqual([]);
    }
  });
});

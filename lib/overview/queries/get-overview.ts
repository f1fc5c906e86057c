import 'server-only';
import type { Country } from '@/lib/countries/types';
import { listLawChanges } from '@/lib/evidence/queries/list-law-changes';
import { listGaps } from '@/lib/gaps/queries/list-gaps';
import { listIndicators } from '@/lib/indicators/queries';
import type { Moment } from '@/lib/moment/moment';
import { getAttention } from './get-attention';
import { getStanding } from './get-standing';
import { listAskStandings } from './list-asks';
import { listByBody } from './list-by-body';
import { listByTheme } from './list-by-theme';
import { listByYear } from './list-by-year';
import { listChanges } from './list-changes';
import { listContested } from './list-contested';

const asksShown = 12;
const changesShown = 8;
const contestedShown = 8;

export type Overview = Awaited<ReturnType<typeof getOverview>>;

/** All that the overview of a country shows at one moment; its questions are asked side by side. */
export async function getOverview(country: Country, moment: Moment, staleAfterDays: number) {
  const { id } = country;
  const [
    standing,
    bodies,
    themes,
    years,
    asks,
    changes,
    contested,
    attention,
    lawChanges,
    indicators,
    gaps,
  ] = await Promise.all([
    getStanding(id, moment),
    listByBody(id, moment),
    listByTheme(id, moment),
    listByYear(id, moment),
    listAskStandings(id, moment, asksShown),
    listChanges(id, moment, changesShown),
    listContested(id, moment, contestedShown),
    getAttention(id, moment, staleAfterDays),
    listLawChanges(id, moment),
    listIndicators(id, moment),
    listGaps(id, moment),
  ]);
  return {
    standing,
    bodies,
    themes,
    years,
    asks,
    changes,
    contested,
    attention,
    lawChanges,
    indicators,
    gaps,
  };
}

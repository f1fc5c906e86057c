import { endpoints } from '@/lib/api/endpoints';
import { invalid, selectionOf } from '@/lib/api/parameters';
import { listPage } from '@/lib/api/queries/list-page';
import { apiAddress, framed, toItem } from '@/lib/api/represent';
import { getSettings } from '@/lib/settings/queries';
import { answering, openCountry, refuseFreshness } from '../../answer';

/** Where a selection stood on two days, by what is known at one instant: the flows, and a page of what changed. */
export const GET = answering(endpoints.comparison, async ({ inPath, given }) => {
  const { country, moment, frame } = await openCountry(inPath, given);
  const { asOf } = moment;
  const { from } = given;
  refuseFreshness(given, moment);
  if (from >= asOf)
    throw invalid([{ parameter: 'from', detail: `must lie before ${asOf}, the day asked about` }]);
  const { staleAfterDays } = await getSettings();
  const page = await listPage(
    { countryId: country.id, selection: selectionOf(given), moment, staleAfterDays },
    { after: given.after ?? null, limit: given.limit ?? 25, from },
  );
  const knownAt = page.moment.knownAt?.toISOString() ?? null;
  const next = { ...given, asOf, knownAt: page.pin.toISOString(), after: page.next };
  return {
    ...framed({ ...frame, knownAt }),
    from,
    flows: page.flows,
    total: page.total,
    items: page.rows.map((row) => ({
      ...toItem(row, { ...frame, knownAt }),
      from: page.before.get(row.id) ?? null,
    })),
    next: page.next && apiAddress(`/${country.code}/comparison`, next),
  };
});

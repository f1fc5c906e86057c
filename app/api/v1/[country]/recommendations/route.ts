import { endpoints } from '@/lib/api/endpoints';
import { selectionOf } from '@/lib/api/parameters';
import { listPage } from '@/lib/api/queries/list-page';
import { apiAddress, framed, toItem } from '@/lib/api/represent';
import { getSettings } from '@/lib/settings/queries';
import { answering, openCountry, refuseFreshness } from '../../answer';

/** A page of the recommendations that a selection chooses; those after it are of the same moment. */
export const GET = answering(endpoints.recommendations, async ({ inPath, given }) => {
  const { country, moment, frame } = await openCountry(inPath, given);
  const { asOf } = moment;
  refuseFreshness(given, moment);
  const { staleAfterDays } = await getSettings();
  const page = await listPage(
    { countryId: country.id, selection: selectionOf(given), moment, staleAfterDays },
    { after: given.after ?? null, limit: given.limit ?? 25 },
  );
  const knownAt = page.moment.knownAt?.toISOString() ?? null;
  const next = { ...given, asOf, knownAt: page.pin.toISOString(), after: page.next };
  return {
    ...framed({ ...frame, knownAt }),
    total: page.total,
    items: page.rows.map((row) => toItem(row, { ...frame, knownAt })),
    next: page.next && apiAddress(`/${country.code}/recommendations`, next),
  };
});

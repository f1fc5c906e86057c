import { endpoints } from '@/lib/api/endpoints';
import { selectionOf } from '@/lib/api/parameters';
import { listPage } from '@/lib/api/queries/list-page';
import { apiAddress, framed, toItem } from '@/lib/api/represent';
import { getSettings } from '@/lib/settings/queries';
import { answering, openCountry } from '../../answer';

/** A page of the recommendations that a selection chooses. */
export const GET = answering(endpoints.recommendations, async ({ inPath, given }) => {
  const { country, moment, frame } = await openCountry(inPath, given);
  const { staleAfterDays } = await getSettings();
  const selection = selectionOf(given);
  const { total, rows, next } = await listPage(
    { countryId: country.id, selection, moment, staleAfterDays },
    { after: given.after ?? null, limit: given.limit ?? 25 },
  );
  return {
    ...framed(frame),
    total,
    items: rows.map((row) => toItem(row, frame)),
    next: next && apiAddress(`/${country.code}/recommendations`, { ...given, after: next }),
  };
});

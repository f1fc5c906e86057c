import { endpoints } from '@/lib/api/endpoints';
import { framed, toChange } from '@/lib/api/represent';
import { listChanges } from '@/lib/overview/queries/list-changes';
import { inTheRecord } from '@/lib/overview/scope';
import { answering, openCountry } from '../../answer';

const shown = 50;

/** The headlines that moved last, whomever the recommendations address, as the feeds tell them. */
export const GET = answering(endpoints.changes, async ({ inPath, given }) => {
  const { country, moment, frame } = await openCountry(inPath, given);
  const changes = await listChanges(country.id, moment, shown, inTheRecord(country.id));
  return { ...framed(frame), items: changes.map((change) => toChange(change, frame)) };
});

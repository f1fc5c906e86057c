import { endpoints } from '@/lib/api/endpoints';
import { Problem } from '@/lib/api/problem';
import { framed, selfAddress, toDetail } from '@/lib/api/represent';
import { getExistence } from '@/lib/recommendations/queries/get-existence';
import { getRecommendation } from '@/lib/recommendations/queries/get-recommendation';
import { answering, nothing, openCountry } from '../../../answer';

/** One recommendation in full; of one that was taken out of the record, when and why. */
export const GET = answering(endpoints.recommendation, async ({ inPath, given }) => {
  const { country, moment, frame } = await openCountry(inPath, given);
  const { reference = '' } = inPath;
  const found = await getRecommendation(country.id, reference, moment);
  if (found) return { ...framed(frame), item: toDetail(found, frame) };
  const existence = await getExistence(country.id, reference);
  const archived = existence && existence.madeOn <= moment.asOf ? existence.archived : null;
  // At an earlier instant it had not come here yet.
  if (!archived || (moment.knownAt && moment.knownAt < archived.at))
    throw nothing('recommendation');
  const before = new Date(archived.at.getTime() - 1).toISOString();
  throw new Problem('archived', 'What was known before it was archived is still there.', {
    archived: {
      at: archived.at.toISOString(),
      reason: archived.reason,
      before: selfAddress({ ...frame, knownAt: before }, reference),
    },
  });
});

import { endpoints } from '@/lib/api/endpoints';
import { framed, toDetail } from '@/lib/api/represent';
import { getRecommendation } from '@/lib/recommendations/queries/get-recommendation';
import { answering, nothing, openCountry } from '../../../answer';

/** One recommendation in full. */
export const GET = answering(endpoints.recommendation, async ({ inPath, given }) => {
  const { country, moment, frame } = await openCountry(inPath, given);
  const found = await getRecommendation(country.id, inPath.reference ?? '', moment);
  if (!found) throw nothing('recommendation');
  return { ...framed(frame), item: toDetail(found, frame) };
});

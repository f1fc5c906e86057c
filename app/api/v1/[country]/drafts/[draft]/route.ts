import { endpoints } from '@/lib/api/endpoints';
import { toDraft } from '@/lib/api/represent';
import { getWrittenDraft } from '@/lib/tokens/queries/get-written-draft';
import { nothing, responding } from '../../../answer';
import { openHolder } from '../../../holder';

/** What became of a draft: for whoever's program wrote it. */
export const GET = responding(endpoints.draft, async (request, { inPath }, headers) => {
  const holder = await openHolder(request, 'READ');
  const draft = await getWrittenDraft(holder, inPath.draft ?? '');
  if (!draft || draft.country !== inPath.country) throw nothing('draft');
  return Response.json(toDraft(draft), { headers: { ...headers, 'Cache-Control': 'no-store' } });
});

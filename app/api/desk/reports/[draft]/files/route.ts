import { admits, routeDoors } from '@/lib/auth/doors';
import { getViewer } from '@/lib/auth/viewer';
import { isId } from '@/lib/identity/ids';
import { filesKey } from '@/lib/reports/files';
import { getFilesState } from '@/lib/reports/queries/files-state';

/**
 * How far the files of the latest version of a report are, as one word that changes whenever the desk's page of the report would
 * say something else of them: what waits for them asks this and not for the page, which may hold a whole preview.
 */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ draft: string }> },
): Promise<Response> {
  const headers = { 'Cache-Control': 'private, no-store' };
  const viewer = await getViewer();
  if (!viewer || !admits(routeDoors['GET /api/desk/reports/[draft]/files'], viewer))
    return new Response(null, { status: viewer ? 403 : 401, headers });
  const { draft } = await params;
  const state = isId(draft) ? await getFilesState(viewer, draft) : null;
  // Of what is not published, not there or not one's own nothing is said, and in the same way.
  return state
    ? new Response(filesKey(state), { headers: { ...headers, 'Content-Type': 'text/plain' } })
    : new Response(null, { status: 204, headers });
}

import { getViewer } from '@/lib/auth/viewer';
import { searchEvidence } from '@/lib/evidence/queries/list-evidence-choices';
import { isId } from '@/lib/identity/ids';

/**
 * Evidence that fits what somebody types while they cite it: `?recommendation=…&q=…`, by words, by
 * reference or by address. For signed-in people; at most ten pieces.
 */
export async function GET(request: Request): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' };
  const viewer = await getViewer();
  if (!viewer) return Response.json({ code: 'NOT_SIGNED_IN' }, { status: 401, headers });
  const { searchParams } = new URL(request.url);
  const recommendation = searchParams.get('recommendation') ?? '';
  // The database refuses the zero byte, and nobody types that much.
  const words = (searchParams.get('q') ?? '').replace(/\p{Cc}+/gu, ' ').slice(0, 2000);
  if (!isId(recommendation)) return Response.json({ choices: [] }, { headers });
  const choices = await searchEvidence(viewer, recommendation, words);
  return Response.json({ choices }, { headers });
}

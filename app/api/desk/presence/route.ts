import { z } from 'zod';
import type { Viewer } from '@/lib/accounts/types';
import { admits, routeDoors } from '@/lib/auth/doors';
import { getViewer } from '@/lib/auth/viewer';
import { notePresence } from '@/lib/presence/mutations/note-presence';
import { presenceSeconds, presenceWithoutScripts } from '@/lib/presence/presence';

const headers = { 'Cache-Control': 'private, no-store' };

/** A sign of life of a form that is open in a browser without scripts: an empty picture. */
export async function GET(request: Request): Promise<Response> {
  const who = await enter('GET /api/desk/presence');
  if (who instanceof Response) return who;
  const { searchParams } = new URL(request.url);
  const [kind, id] = [searchParams.get('kind') ?? '', searchParams.get('id') ?? ''];
  await notePresence(who, { kind, id }, presenceWithoutScripts);
  const nothing = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
  return new Response(nothing, { headers: { ...headers, 'Content-Type': 'image/svg+xml' } });
}

/** A sign of life of an open form; answers who else has it open. */
export async function POST(request: Request): Promise<Response> {
  const who = await enter('POST /api/desk/presence');
  if (who instanceof Response) return who;
  const sent = z
    .object({ kind: z.string().max(200), id: z.string() })
    .safeParse(await request.json().catch(() => null));
  if (!sent.success) return new Response(null, { status: 400, headers });
  const others = await notePresence(who, sent.data, presenceSeconds);
  return Response.json({ others: others ?? [] }, { headers });
}

async function enter(
  door: 'GET /api/desk/presence' | 'POST /api/desk/presence',
): Promise<Viewer | Response> {
  const viewer = await getViewer();
  if (viewer && admits(routeDoors[door], viewer)) return viewer;
  return new Response(null, { status: viewer ? 403 : 401, headers });
}

import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { canAssign } from '../policy';

/** The members of the viewer's voice, to whom work can be given; nobody where one may not give any. */
export async function listColleagues(viewer: Viewer): Promise<{ id: string; name: string }[]> {
  if (!canAssign(viewer)) return [];
  const rows = await db.account.findMany({
    where: { voiceId: viewer.voice.id, disabledAt: null, anonymisedAt: null },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, name }) => ({ id, name: name ?? '' }));
}

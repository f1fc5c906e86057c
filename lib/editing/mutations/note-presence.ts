import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { isId } from '@/lib/identity/ids';
import { canEditKind } from '../policy';
import { listOthers } from '../queries/list-others';
import { editableKind } from '../registry';

/**
 * Notes that somebody has the form of a thing open for the next seconds, and answers who else has.
 * Null for a thing that is not theirs to edit. Nobody's history: it is gone when it has expired.
 */
export async function notePresence(
  viewer: Viewer,
  kindName: string,
  id: string,
  seconds: number,
): Promise<string[] | null> {
  const kind = editableKind(kindName);
  if (!kind || !isId(id) || !canEditKind(viewer, kind)) return null;
  await db.$executeRaw`
    INSERT INTO editing_presences (subject_kind, subject_id, account_id, expires_at)
    VALUES (${kind.kind}, ${id}::uuid, ${viewer.accountId}::uuid,
      now() + make_interval(secs => ${seconds}))
    ON CONFLICT (subject_kind, subject_id, account_id)
      DO UPDATE SET expires_at = greatest(editing_presences.expires_at, excluded.expires_at)`;
  await db.$executeRaw`DELETE FROM editing_presences WHERE expires_at < now() - interval '1 hour'`;
  return listOthers(viewer, kind, id);
}

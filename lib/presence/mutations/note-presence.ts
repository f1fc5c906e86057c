import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import type { Opened } from '../presence';
import { listOthers, mayOpen } from '../queries/list-others';

/**
 * Notes that somebody has something open for the next seconds, and answers who else has. Null for what is
 * not theirs to open. Nobody's history: it is gone when it has expired.
 */
export async function notePresence(
  viewer: Viewer,
  opened: Opened,
  seconds: number,
): Promise<string[] | null> {
  if (!(await mayOpen(viewer, opened))) return null;
  await db.$executeRaw`
    INSERT INTO editing_presences (subject_kind, subject_id, account_id, expires_at)
    VALUES (${opened.kind}, ${opened.id}::uuid, ${viewer.accountId}::uuid,
      now() + make_interval(secs => ${seconds}))
    ON CONFLICT (subject_kind, subject_id, account_id)
      DO UPDATE SET expires_at = greatest(editing_presences.expires_at, excluded.expires_at)`;
  await db.$executeRaw`DELETE FROM editing_presences WHERE expires_at < now() - interval '1 hour'`;
  return listOthers(viewer, opened);
}

import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import type { Viewer } from '@/lib/accounts/types';
import { findViewer } from '@/lib/auth/viewer';
import type { SessionSubject } from '@/lib/sessions/types';
import { openTestSession } from '@/lib/testing/small-desk';

/** Somebody of the desk who may publish, with a session. Needs the program's client (`replaceClient`). */
export async function makeReviewer(
  owner: Sql,
): Promise<{ viewer: Viewer; session: SessionSubject }> {
  const accountId = randomUUID();
  await owner`INSERT INTO accounts (id, email, name, role, voice_id)
    SELECT ${accountId}, 'bench@example.org', 'Bench', 'REVIEWER', id FROM voices WHERE kind = 'EDITORIAL_DESK'`;
  const session = await openTestSession(owner, accountId);
  const viewer = await findViewer(session);
  if (!viewer) throw new Error('the account was just made');
  return { viewer, session };
}

import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { done, type Outcome, refused } from '@/lib/forms/outcome';
import { hasNotices } from '../policy';

/**
 * The viewer has looked at everything up to an instant (when the page was made). Leaves no audit
 * event: what somebody has read is theirs.
 */
export async function readNotices(viewer: Viewer, until: Date): Promise<Outcome<null>> {
  if (!hasNotices(viewer)) return refused('FORBIDDEN');
  await db.notice.updateMany({
    where: { accountId: viewer.accountId, readAt: null, createdAt: { lte: until } },
    data: { readAt: new Date() },
  });
  return done(null);
}

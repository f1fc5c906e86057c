import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { noticeKinds } from '../schema';
import type { NoticeGroup } from '../types';

const shown = 300;

/** What the viewer was told: everything unread and the newest of the rest, by kind. */
export async function listNotices(viewer: Viewer): Promise<NoticeGroup[]> {
  const rows = await db.notice.findMany({
    where: { accountId: viewer.accountId },
    select: { id: true, kind: true, label: true, path: true, createdAt: true, readAt: true },
    orderBy: [{ readAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }, { id: 'desc' }],
    take: shown,
  });
  return noticeKinds
    .map((kind) => ({
      kind,
      notices: rows
        .filter((row) => row.kind === kind)
        .map(({ id, label, path, createdAt, readAt }) => ({
          ...{ id, label, path, createdAt: createdAt.toISOString() },
          isRead: readAt !== null,
        })),
    }))
    .filter(({ notices }) => notices.length > 0);
}

/** How many things the viewer has not looked at. */
export const countUnread = (viewer: Viewer): Promise<number> =>
  db.notice.count({ where: { accountId: viewer.accountId, readAt: null } });

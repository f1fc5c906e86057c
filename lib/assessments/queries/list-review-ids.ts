import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { mayAnywhere } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { getSettings } from '@/lib/settings/queries';
import { reviewableDrafts } from '../visible';

/** The drafts that a reviewer may decide on, what has waited longest first; none for an editor. */
export async function listReviewIds(viewer: Viewer): Promise<string[]> {
  if (!mayAnywhere(viewer, 'review.decide')) return [];
  const { isSelfPublishingAllowed } = await getSettings();
  const own = isSelfPublishingAllowed ? Prisma.sql`true` : Prisma.sql`NOT ${isOwnWorkOf(viewer)}`;
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT d.id FROM assessment_drafts d
    WHERE d.state = 'SUBMITTED' AND ${reviewableDrafts(viewer)} AND ${own}
    ORDER BY d.submitted_at, d.id LIMIT 500`);
  return rows.map(({ id }) => id);
}

/** Whoever wrote in a draft (`d`) does not decide on it: the twin of `isOwnWork`. */
export function isOwnWorkOf({ accountId }: Viewer): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM audit_events e
    WHERE e.subject_kind = 'assessment_draft' AND e.subject_id = d.id
      AND e.account_id = ${accountId}::uuid AND e.action IN ('create', 'update', 'submit'))`;
}

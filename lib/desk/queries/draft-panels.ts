import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { isOwnWorkOf } from '@/lib/assessments/queries/list-review-ids';
import { listSeveralDrafts } from '@/lib/assessments/queries/several-drafts';
import { reviewableDrafts, visibleDrafts } from '@/lib/assessments/visible';
import { mayAnywhere } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { getSettings } from '@/lib/settings/queries';
import type { DeskPanel } from '../types';

interface Counts {
  mine: number;
  mineSince: string | null;
  returned: number;
  returnedSince: string | null;
  submitted: number;
  submittedSince: string | null;
  review: number;
  reviewSince: string | null;
}

/** One's own drafts, returned ones, and what waits for a decision: one's own, or of others for a reviewer. */
export async function draftPanels(viewer: Viewer): Promise<DeskPanel[]> {
  const { accountId } = viewer;
  const { isSelfPublishingAllowed } = await getSettings();
  const isMine = Prisma.sql`d.author_id = ${accountId}::uuid`;
  const isForMe = isSelfPublishingAllowed
    ? Prisma.sql`true`
    : Prisma.sql`NOT ${isOwnWorkOf(viewer)}`;
  const count = (is: Prisma.Sql, since: Prisma.Sql, name: string) => Prisma.sql`
    count(*) FILTER (WHERE ${is})::int AS ${Prisma.raw(`"${name}"`)},
    (min(${since}) FILTER (WHERE ${is}))::date::text AS ${Prisma.raw(`"${name}Since"`)}`;
  const isState = (state: string) => Prisma.sql`d.state = ${state}::"DraftState"`;
  const [row] = await db.$queryRaw<[Counts]>(Prisma.sql`
    SELECT ${count(Prisma.sql`${isState('DRAFT')} AND ${isMine}`, Prisma.sql`d.updated_at`, 'mine')},
      ${count(Prisma.sql`${isState('RETURNED')} AND ${isMine}`, Prisma.sql`d.decided_at`, 'returned')},
      ${count(Prisma.sql`${isState('SUBMITTED')} AND ${isMine}`, Prisma.sql`d.submitted_at`, 'submitted')},
      ${count(Prisma.sql`${isState('SUBMITTED')} AND ${isForMe} AND ${reviewableDrafts(viewer)}`, Prisma.sql`d.submitted_at`, 'review')}
    FROM assessment_drafts d
    WHERE d.state IN ('DRAFT', 'RETURNED', 'SUBMITTED') AND ${visibleDrafts(viewer)}`);
  const { mine, returned, submitted, review } = row;
  const several = await listSeveralDrafts(viewer);
  const begun = several.map(({ savedAt }) => savedAt.slice(0, 10));
  const [mineSince = null] = [...begun, row.mineSince].filter((day) => day !== null).sort();
  const panels: DeskPanel[] = [
    {
      key: 'returned',
      count: returned,
      since: row.returnedSince,
      path: ['drafts'],
      query: { state: 'returned' },
    },
    { key: 'drafts', count: mine + several.length, since: mineSince, path: ['drafts'] },
    { key: 'submitted', count: submitted, since: row.submittedSince, path: ['review'] },
  ];
  if (!mayAnywhere(viewer, 'review.decide')) return panels;
  const waiting: DeskPanel = {
    key: 'review',
    count: review,
    since: row.reviewSince,
    path: ['review'],
  };
  return [waiting, ...panels];
}

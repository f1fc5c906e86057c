import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { voicesWhere } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { DraftState } from '@/lib/db/generated/enums';
import { compareCodes } from '@/lib/i18n/collation';
import type { DraftLine } from '../types';

/** The drafts that somebody may see (see `canSeeDraft`), as a condition. */
export function visibleDrafts(viewer: Viewer): Prisma.AssessmentDraftWhereInput {
  return {
    OR: [
      { authorship: 'SIGNED', ...voicesWhere(viewer, 'drafts.see') },
      { authorship: 'ATTRIBUTED', ...voicesWhere(viewer, 'drafts.seeAttributed') },
    ],
  };
}

/** Drafts of the viewer's voice in a state: one's own first, then what has waited longest. */
export async function listDrafts(viewer: Viewer, state: DraftState): Promise<DraftLine[]> {
  const rows = await find({ ...visibleDrafts(viewer), state });
  const lines = rows.map((row) => toLine(viewer, row));
  return lines.sort(
    (one, other) =>
      Number(other.isMine) - Number(one.isMine) || compareCodes(one.since, other.since),
  );
}

/** Unfinished work of the viewer's voice on one recommendation. */
export async function listOpenDrafts(
  viewer: Viewer,
  recommendationId: string,
): Promise<DraftLine[]> {
  const state = { in: ['DRAFT', 'SUBMITTED', 'RETURNED', 'SCHEDULED'] as DraftState[] };
  const rows = await find({ ...visibleDrafts(viewer), recommendationId, state });
  return rows.map((row) => toLine(viewer, row));
}

const columns = {
  id: true,
  kind: true,
  state: true,
  status: true,
  authorId: true,
  submittedAt: true,
  decidedAt: true,
  updatedAt: true,
  publishAt: true,
  reviewComment: true,
  replacesId: true,
  voiceId: true,
  recommendation: {
    select: { reference: true, summary: true, country: { select: { timeZone: true } } },
  },
  voice: { select: { name: true } },
  author: { select: { name: true } },
} as const satisfies Prisma.AssessmentDraftSelect;

function find(where: Prisma.AssessmentDraftWhereInput) {
  return db.assessmentDraft.findMany({
    where,
    select: columns,
    orderBy: { updatedAt: 'asc' },
    take: 200,
  });
}

function toLine(
  viewer: Viewer,
  row: Prisma.AssessmentDraftGetPayload<{ select: typeof columns }>,
): DraftLine {
  const instants = {
    SUBMITTED: row.submittedAt,
    RETURNED: row.decidedAt,
    SCHEDULED: row.publishAt,
  } as const;
  const since = row.state in instants ? instants[row.state as keyof typeof instants] : null;
  return {
    id: row.id,
    reference: row.recommendation.reference,
    summary: row.recommendation.summary,
    kind: row.kind,
    state: row.state,
    status: row.status,
    replacesId: row.replacesId,
    voiceId: row.voiceId,
    voiceName: row.voice.name,
    authorName: row.author.name ?? '',
    isMine: row.authorId === viewer.accountId,
    savedAt: row.updatedAt.toISOString(),
    timeZone: row.recommendation.country.timeZone,
    since: (since ?? row.updatedAt).toISOString(),
    reviewComment: row.reviewComment,
  };
}

import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import type { SuggestionState } from '@/lib/db/generated/enums';
import { canModerateSuggestions } from '../policy';
import type { SuggestionCounts, SuggestionLine } from '../types';

export const suggestionsPerPage = 50;

/** A page of the queue; what waits longest comes first, what was decided last. Null for other voices. */
export async function listSuggestions(
  viewer: Viewer,
  state: SuggestionState,
  page: number,
): Promise<SuggestionLine[] | null> {
  if (!canModerateSuggestions(viewer)) return null;
  const rows = await db.suggestion.findMany({
    where: { state },
    select: {
      id: true,
      kind: true,
      body: true,
      organisation: true,
      receivedAt: true,
      recommendation: { select: { reference: true } },
      evidence: { select: { reference: true } },
    },
    orderBy: [state === 'NEW' ? { receivedAt: 'asc' } : { decidedAt: 'desc' }, { id: 'asc' }],
    skip: (page - 1) * suggestionsPerPage,
    take: suggestionsPerPage,
  });
  return rows.map(({ recommendation, evidence, receivedAt, ...row }) => ({
    ...row,
    reference: recommendation?.reference ?? evidence?.reference ?? '',
    receivedAt: receivedAt.toISOString(),
  }));
}

/** How much there is, and how long the oldest has waited; null for other voices. */
export async function countSuggestions(viewer: Viewer): Promise<SuggestionCounts | null> {
  if (!canModerateSuggestions(viewer)) return null;
  const groups = await db.suggestion.groupBy({
    by: ['state'],
    _count: true,
    _min: { receivedAt: true },
  });
  const count = (state: SuggestionState) => groups.find((row) => row.state === state)?._count ?? 0;
  const oldest = groups.find((row) => row.state === 'NEW')?._min.receivedAt;
  return {
    NEW: count('NEW'),
    ACCEPTED: count('ACCEPTED'),
    DECLINED: count('DECLINED'),
    SPAM: count('SPAM'),
    oldestNewAt: oldest?.toISOString() ?? null,
  };
}

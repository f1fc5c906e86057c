import type { AssessmentKind, DraftState } from '@/lib/db/generated/enums';

/** How a draft goes on when what it replaces has been replaced by `end`; null when nothing is left to do. */
export function aimAt(
  kind: AssessmentKind,
  end: { id: string; kind: AssessmentKind },
): { kind: AssessmentKind; replacesId: string | null } | null {
  if (end.kind !== 'WITHDRAWAL') return { kind, replacesId: end.id };
  return kind === 'WITHDRAWAL' ? null : { kind: 'ASSESSMENT', replacesId: null };
}

/**
 * What has been published since a draft that waits was begun: `REPLACED` where what it replaces was itself
 * corrected or withdrawn, `NEWER` where its voice says something else by now; null when nothing was.
 */
export function overtaking(
  { state, basedOnId }: { state: DraftState; basedOnId: string | null },
  now: { currentId: string | null; hasReplacement: boolean },
): 'REPLACED' | 'NEWER' | null {
  if (now.hasReplacement && (state === 'SUBMITTED' || state === 'SCHEDULED')) return 'REPLACED';
  return state === 'SUBMITTED' && now.currentId !== basedOnId ? 'NEWER' : null;
}
export type Overtaking = ReturnType<typeof overtaking>;

import type { AssessmentKind } from '@/lib/db/generated/enums';

/** How a draft goes on when what it replaces has been replaced by `end`; null when nothing is left to do. */
export function aimAt(
  kind: AssessmentKind,
  end: { id: string; kind: AssessmentKind },
): { kind: AssessmentKind; replacesId: string | null } | null {
  if (end.kind !== 'WITHDRAWAL') return { kind, replacesId: end.id };
  return kind === 'WITHDRAWAL' ? null : { kind: 'ASSESSMENT', replacesId: null };
}

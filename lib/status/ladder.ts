import type { ImplementationStatus } from '@/lib/db/generated/enums';

/** The steps toward what was asked, in order. */
export const ladder: readonly ImplementationStatus[] = [
  'NOT_STARTED',
  'IN_PROGRESS',
  'PARTIALLY_IMPLEMENTED',
  'SUBSTANTIALLY_IMPLEMENTED',
  'IMPLEMENTED',
];

/** Which way a change leads: toward what was asked, away from it, or neither. */
export type Turn = 'FORWARD' | 'BACK' | 'OTHER';

/**
 * Which way a change of status leads. Worse than when it was asked is below the first step; to and from a status that
 * says nothing of how far (not assessed, no evidence, superseded) there is no way.
 */
export function turnOf(from: ImplementationStatus | null, to: ImplementationStatus): Turn {
  const [before, after] = [height(from), height(to)];
  if (before === null || after === null || before === after) return 'OTHER';
  return before < after ? 'FORWARD' : 'BACK';
}

/** How many steps of the ladder lie between two statuses; null where one of them is no step of it. */
export function stepsBetween(
  one: ImplementationStatus,
  other: ImplementationStatus,
): number | null {
  const [a, b] = [ladder.indexOf(one), ladder.indexOf(other)];
  return a < 0 || b < 0 ? null : Math.abs(a - b);
}

function height(status: ImplementationStatus | null): number | null {
  if (status === 'REGRESSED') return -1;
  const step = status === null ? -1 : ladder.indexOf(status);
  return step < 0 ? null : step;
}

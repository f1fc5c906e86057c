import type { Status, StatusCounts } from '@/lib/status/scale';
import { statuses, totalOf } from '@/lib/status/scale';
import type { CommonAsk } from './types';

/** From so many on a share says more than the count; below, one recommendation is more than five per cent. */
const enoughForShares = 20;

/** One line of two selections side by side: counts, and shares where there are enough on that side. */
export type SideRow = {
  status: Status;
  one: { count: number; share: number | null };
  other: { count: number; share: number | null };
};

/** The statuses that at least one of two selections has, in the order of the scale. */
export function sideRows(one: StatusCounts, other: StatusCounts): SideRow[] {
  const side = (counts: StatusCounts, status: Status) => {
    const total = totalOf(counts);
    const count = counts[status] ?? 0;
    return { count, share: total >= enoughForShares ? count / total : null };
  };
  return statuses
    .filter((status) => one[status] || other[status])
    .map((status) => ({ status, one: side(one, status), other: side(other, status) }));
}

/** Whether no recommendation of one side stands where one of the other side does. */
export function standsApart({ one, other }: Pick<CommonAsk, 'one' | 'other'>): boolean {
  return statuses.every((status) => !one[status] || !other[status]);
}

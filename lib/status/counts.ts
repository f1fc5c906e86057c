import type { Status, StatusCounts } from './scale';

/** How many rows stand where. */
export function countOf(rows: readonly { status: Status }[]): StatusCounts {
  const counts: StatusCounts = {};
  for (const { status } of rows) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

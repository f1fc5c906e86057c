/** The nine implementation statuses, always in this order: the ladder, then what is off it. */
export const statuses = [
  'NOT_ASSESSED',
  'NO_EVIDENCE',
  'NOT_STARTED',
  'IN_PROGRESS',
  'PARTIALLY_IMPLEMENTED',
  'SUBSTANTIALLY_IMPLEMENTED',
  'IMPLEMENTED',
  'REGRESSED',
  'SUPERSEDED',
] as const;

export type Status = (typeof statuses)[number];

/** How many recommendations stand where; a status that is left out counts none. */
export type StatusCounts = Partial<Record<Status, number>>;

export function totalOf(counts: StatusCounts): number {
  return statuses.reduce((total, status) => total + (counts[status] ?? 0), 0);
}

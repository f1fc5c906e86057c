import type { Status } from '@/lib/status/scale';

const key = (status: Status) => status.toLowerCase().replaceAll('_', '-');

/** CSS variable of the fill (`var(--status-in-progress)`). */
export const statusColour = (status: Status) => `var(--status-${key(status)})`;

/** CSS variable of what is written on that fill. */
export const statusInk = (status: Status) => `var(--on-${key(status)})`;

/** Fills too close to the page to be seen alone: they are drawn with a line around them. */
const outlined = new Set<Status>(['NOT_ASSESSED', 'NO_EVIDENCE', 'IN_PROGRESS', 'SUPERSEDED']);
export const needsOutline = (status: Status) => outlined.has(status);

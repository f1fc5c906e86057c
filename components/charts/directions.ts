import type { Direction } from '@/lib/db/generated/enums';

/** The ladder's blue for forward, its warm tone for back; what is neither is told apart by ground. */
export const directionColours: Record<Direction, { fill: string; ink: string }> = {
  PROGRESS: {
    fill: 'var(--status-substantially-implemented)',
    ink: 'var(--on-substantially-implemented)',
  },
  MIXED: { fill: 'var(--status-superseded)', ink: 'var(--on-superseded)' },
  NEUTRAL: { fill: 'var(--status-not-started)', ink: 'var(--on-not-started)' },
  REGRESS: { fill: 'var(--status-regressed)', ink: 'var(--on-regressed)' },
};

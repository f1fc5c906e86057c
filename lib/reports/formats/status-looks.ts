import type { Status } from '@/lib/status/scale';

/**
 * A status on white paper, as app/tokens.css has it in the light scheme: its fill, what is written on it, and
 * whether it needs a line around it. `sign` is its mark where only letters can be written.
 */
export type StatusLook = { fill: string; ink: string; outlined: boolean; sign: string };

/** The line around fills that paper would swallow. */
export const statusLine = '#6b7077';

export const statusLooks: Record<Status, StatusLook> = {
  NOT_ASSESSED: { fill: '#fbfaf7', ink: '#1c2430', outlined: true, sign: '◌' },
  NO_EVIDENCE: { fill: '#dfe1e5', ink: '#1c2430', outlined: true, sign: '?' },
  NOT_STARTED: { fill: '#7a7b7d', ink: '#000000', outlined: false, sign: '○' },
  IN_PROGRESS: { fill: '#8dcbff', ink: '#1c2430', outlined: true, sign: '◔' },
  PARTIALLY_IMPLEMENTED: { fill: '#4b8dd9', ink: '#0b1018', outlined: false, sign: '◑' },
  SUBSTANTIALLY_IMPLEMENTED: { fill: '#275ab6', ink: '#ffffff', outlined: false, sign: '◕' },
  IMPLEMENTED: { fill: '#110b8e', ink: '#ffffff', outlined: false, sign: '✔' },
  REGRESSED: { fill: '#b83c00', ink: '#ffffff', outlined: false, sign: '↓' },
  SUPERSEDED: { fill: '#c8b471', ink: '#1c2430', outlined: true, sign: '⊘' },
};

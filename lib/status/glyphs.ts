import type { Status } from './scale';

/**
 * What is drawn on a fill, in the colour of what is written on it, in a square of 20: a status is told without its
 * colour. `line` is drawn as a stroke, `solid` filled.
 */
export const statusGlyphs: Record<Status, { line?: string; solid?: string; isDashed?: boolean }> = {
  NOT_ASSESSED: { line: ring(), isDashed: true },
  NO_EVIDENCE: {
    line: 'M7.6 7.7c0-1.6 1.1-2.5 2.5-2.5s2.5 1 2.5 2.3c0 1.9-2.5 1.9-2.5 3.8M10.1 14.5v.1',
  },
  NOT_STARTED: { line: ring() },
  IN_PROGRESS: { line: ring(), solid: 'M10 10V5a5 5 0 0 1 5 5Z' },
  PARTIALLY_IMPLEMENTED: { line: ring(), solid: 'M10 5a5 5 0 0 1 0 10Z' },
  SUBSTANTIALLY_IMPLEMENTED: { line: ring(), solid: 'M10 10V5a5 5 0 1 1-5 5Z' },
  IMPLEMENTED: { line: 'm5.5 10.3 3.2 3.2 6-7' },
  REGRESSED: { line: 'M10 4.5v10M5.8 10.6l4.2 4.4 4.2-4.4' },
  SUPERSEDED: { line: `${ring()}M5.5 14.5l9-9` },
};

function ring(): string {
  return 'M10 5a5 5 0 1 1 0 10a5 5 0 1 1 0-10Z';
}

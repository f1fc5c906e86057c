'use client';

import type { Status } from '@/lib/status/scale';
import { needsOutline, statusColour, statusInk } from './palette';

/** What is drawn on a fill, in the colour of what is written on it: the marks without their own. */
const glyphs: Record<Status, { line?: string; solid?: string; isDashed?: boolean }> = {
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

/** The fill of a status with its mark on it: for keys of pictures, where fills are to be found again. */
export function StatusSwatch({ status, size = 20 }: { status: Status; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <rect
        x="0.5"
        y="0.5"
        width="19"
        height="19"
        fill={statusColour(status)}
        stroke={needsOutline(status) ? 'var(--status-line)' : statusColour(status)}
        strokeDasharray={status === 'NOT_ASSESSED' ? '2.5 2' : undefined}
      />
      <Glyph status={status} ink={statusInk(status)} />
    </svg>
  );
}

/** The mark alone, in the colour of the text around it: on parts of a bar. */
export function StatusGlyph({ status }: { status: Status }) {
  return (
    <svg width="18" height="18" viewBox="2 2 16 16" aria-hidden="true" focusable="false">
      <Glyph status={status} ink="currentColor" />
    </svg>
  );
}

function Glyph({ status, ink }: { status: Status; ink: string }) {
  const { line, solid, isDashed } = glyphs[status];
  return (
    <>
      {solid ? <path d={solid} fill={ink} /> : null}
      <path
        d={line}
        fill="none"
        stroke={ink}
        strokeWidth={solid ? 1 : 1.6}
        strokeDasharray={isDashed ? '2.2 1.8' : undefined}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  );
}

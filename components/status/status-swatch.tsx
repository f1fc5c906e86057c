'use client';

import { statusGlyphs } from '@/lib/status/glyphs';
import type { Status } from '@/lib/status/scale';
import { needsOutline, statusColour, statusInk } from './palette';

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
  const { line, solid, isDashed } = statusGlyphs[status];
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

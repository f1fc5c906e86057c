'use client';

import type { Status } from '@/lib/status/scale';
import { needsOutline, statusColour, statusInk } from './palette';

/** Lower half of a circle of radius 7 around (8, 8), filled from twelve o'clock clockwise. */
const sectors: Partial<Record<Status, string>> = {
  IN_PROGRESS: 'M8 8V1a7 7 0 0 1 7 7Z',
  PARTIALLY_IMPLEMENTED: 'M8 1a7 7 0 0 1 0 14Z',
  SUBSTANTIALLY_IMPLEMENTED: 'M8 8V1a7 7 0 1 1-7 7Z',
};

function Shape({ status }: { status: Status }) {
  const colour = statusColour(status);
  const line = needsOutline(status) ? 'var(--status-line)' : colour;
  switch (status) {
    case 'NOT_ASSESSED':
      return (
        <circle
          cx="8"
          cy="8"
          r="6.5"
          fill="none"
          stroke={line}
          strokeWidth="1.5"
          strokeDasharray="2.6 2.2"
        />
      );
    case 'NO_EVIDENCE':
      return (
        <>
          <circle cx="8" cy="8" r="7" fill={colour} stroke={line} />
          <path
            d="M6 6.3c0-1.3.9-2.1 2.1-2.1s2.1.8 2.1 1.9c0 1.6-2.1 1.6-2.1 3.2M8.1 11.9v.01"
            fill="none"
            stroke={statusInk(status)}
            strokeWidth="1.5"
            strokeLinecap="round"
          />
        </>
      );
    case 'NOT_STARTED':
      return <circle cx="8" cy="8" r="6.25" fill="none" stroke={colour} strokeWidth="2" />;
    case 'IN_PROGRESS':
    case 'PARTIALLY_IMPLEMENTED':
    case 'SUBSTANTIALLY_IMPLEMENTED':
      return (
        <>
          <circle cx="8" cy="8" r="7" fill="none" stroke={line} strokeWidth="1.25" />
          <path
            d={sectors[status]}
            fill={status === 'IN_PROGRESS' ? 'var(--mark-in-progress)' : colour}
            stroke={line}
            strokeWidth="0.75"
          />
        </>
      );
    case 'IMPLEMENTED':
      return (
        <>
          <circle cx="8" cy="8" r="7.5" fill={colour} />
          <path
            d="m4.6 8.3 2.4 2.4 4.5-5"
            fill="none"
            stroke={statusInk(status)}
            strokeWidth="1.8"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      );
    case 'REGRESSED':
      return (
        <path
          d="M8 1.5v11M3 8l5 5.5L13 8"
          fill="none"
          stroke={colour}
          strokeWidth="2.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      );
    case 'SUPERSEDED':
      return (
        <>
          <circle cx="8" cy="8" r="6.5" fill={colour} stroke={line} />
          <path
            d="M2.5 13.5l11-11"
            stroke={statusInk(status)}
            strokeWidth="1.5"
            strokeLinecap="round"
          />
        </>
      );
  }
}

/**
 * The mark of a status (drawn in the browser, too, so that a page of marks does not send each drawing twice): a shape that says it without colour. Hidden from assistive technology,
 * because the word always stands beside it; with `label` it speaks for itself (grids of marks).
 */
export function StatusMark({
  status,
  size = 16,
  label,
}: {
  status: Status;
  size?: number;
  label?: string;
}) {
  const frame = { width: size, height: size, viewBox: '0 0 16 16', focusable: false };
  if (!label) {
    return (
      <svg {...frame} aria-hidden="true">
        <Shape status={status} />
      </svg>
    );
  }
  return (
    <svg {...frame} role="img" aria-label={label}>
      <title>{label}</title>
      <Shape status={status} />
    </svg>
  );
}

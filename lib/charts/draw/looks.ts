import { statusGlyphs } from '@/lib/status/glyphs';
import { type Status, statuses } from '@/lib/status/scale';
import type { Look } from '../types';
import { type Colour, colours } from './colours';

/** A fill, what is written on it, and its mark in a square of 20. */
export type Appearance = {
  fill: Colour;
  ink: Colour;
  isOutlined: boolean;
  isDashed: boolean;
  glyph: { line?: string; solid?: string; isDashed?: boolean };
};

/** Fills too close to the page to be seen alone. */
const outlined: readonly Status[] = ['NOT_ASSESSED', 'NO_EVIDENCE', 'IN_PROGRESS', 'SUPERSEDED'];

/** Other looks borrow the fill of a status: the same pairs are told apart in every kind of sight. */
const borrowed: Record<Exclude<Look, Status>, { of: Status; line: string; isDashed?: boolean }> = {
  DIRECTION_PROGRESS: { of: 'SUBSTANTIALLY_IMPLEMENTED', line: 'M10 15.5V5M5.8 9 10 4.8 14.2 9' },
  DIRECTION_MIXED: {
    of: 'SUPERSEDED',
    line: 'M7 15V6M4.5 8.5 7 6l2.5 2.5M13 5v9M10.5 11.5 13 14l2.5-2.5',
  },
  DIRECTION_NEUTRAL: { of: 'NOT_STARTED', line: 'M5 10h10' },
  DIRECTION_REGRESS: { of: 'REGRESSED', line: 'M10 4.5V15M5.8 11l4.2 4.2 4.2-4.2' },
  FRESH: { of: 'SUBSTANTIALLY_IMPLEMENTED', line: 'm5.5 10.3 3.2 3.2 6-7' },
  STALE: { of: 'SUPERSEDED', line: 'M10 5a5 5 0 1 1 0 10a5 5 0 1 1 0-10M10 7.2v3l2 1.4' },
  NEVER: { of: 'NOT_ASSESSED', line: 'M7 7l6 6M13 7l-6 6', isDashed: true },
  NOT_MADE: { of: 'NOT_ASSESSED', line: 'M10 6v8M6 10h8', isDashed: true },
};

const isStatus = (look: Look): look is Status => (statuses as readonly string[]).includes(look);

export function appearanceOf(look: Look): Appearance {
  const other = isStatus(look) ? null : borrowed[look];
  const status = other?.of ?? (look as Status);
  const name = status.toLowerCase().replaceAll('_', '-');
  return {
    fill: colourNamed(`status-${name}`),
    ink: colourNamed(`on-${name}`),
    isOutlined: outlined.includes(status),
    isDashed: status === 'NOT_ASSESSED',
    glyph: other ? { line: other.line } : statusGlyphs[status],
  };
}

function colourNamed(name: string): Colour {
  if (!Object.hasOwn(colours, name)) throw new Error(`no colour ${name}`);
  return name as Colour;
}

import { expect, it } from 'vitest';
import { turnOf } from '@/lib/status/ladder';
import { agreement, endsOf, gridOf, summarise } from './flows';
import type { Flow } from './types';

const flows: Flow[] = [
  { from: 'NOT_STARTED', to: 'IN_PROGRESS', count: 2 },
  { from: 'IMPLEMENTED', to: 'REGRESSED', count: 1 },
  { from: 'NOT_ASSESSED', to: 'IMPLEMENTED', count: 3 },
  { from: 'IN_PROGRESS', to: 'IN_PROGRESS', count: 5 },
  { from: null, to: 'NOT_STARTED', count: 4 },
];

it('knows which way a change leads', () => {
  expect(turnOf('NOT_STARTED', 'IMPLEMENTED')).toBe('FORWARD');
  expect(turnOf('REGRESSED', 'NOT_STARTED')).toBe('FORWARD');
  expect(turnOf('IN_PROGRESS', 'REGRESSED')).toBe('BACK');
  for (const aside of ['NOT_ASSESSED', 'NO_EVIDENCE', 'SUPERSEDED'] as const) {
    expect(turnOf(aside, 'IMPLEMENTED')).toBe('OTHER');
    expect(turnOf('IMPLEMENTED', aside)).toBe('OTHER');
  }
  expect(turnOf(null, 'IMPLEMENTED')).toBe('OTHER');
});

it('sums flows up', () => {
  expect(summarise(flows)).toEqual({
    ...{ before: 11, moved: 6, same: 5, made: 4 },
    turns: { FORWARD: 2, BACK: 1, OTHER: 3 },
  });
  expect(endsOf(flows)).toEqual({
    before: { NOT_STARTED: 2, IMPLEMENTED: 1, NOT_ASSESSED: 3, IN_PROGRESS: 5 },
    after: { IN_PROGRESS: 7, REGRESSED: 1, IMPLEMENTED: 3, NOT_STARTED: 4 },
  });
});

it('makes a grid in the order of the scale, without empty rows and columns', () => {
  const { rows, columns, totals } = gridOf(flows);
  expect(columns).toEqual(['NOT_STARTED', 'IN_PROGRESS', 'IMPLEMENTED', 'REGRESSED']);
  expect(rows.map(({ status }) => status)).toEqual([
    ...['NOT_ASSESSED', 'NOT_STARTED', 'IN_PROGRESS', 'IMPLEMENTED'],
    null,
  ]);
  expect(rows[1]).toEqual({ status: 'NOT_STARTED', cells: [0, 2, 0, 0], total: 2 });
  expect(totals).toEqual([4, 7, 3, 1]);
});

it('says how far two voices agree, and who sees more done', () => {
  const said = [
    { from: 'IMPLEMENTED', to: 'IMPLEMENTED', count: 2 },
    { from: 'IMPLEMENTED', to: 'REGRESSED', count: 3 },
    { from: 'NOT_STARTED', to: 'IN_PROGRESS', count: 4 },
    { from: 'SUPERSEDED', to: 'IN_PROGRESS', count: 1 },
  ] as const;
  expect(agreement(said)).toEqual({ total: 10, same: 2, close: 4, far: 4, more: 3, less: 4 });
});

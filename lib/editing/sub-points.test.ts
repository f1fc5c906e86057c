import { expect, it } from 'vitest';
import { subPointReferences } from './sub-points';

it.each([
  [[], ['UNSR-2014-d-1', 'UNSR-2014-d-2']],
  [['UNSR-2014-d-1'], ['UNSR-2014-d-2', 'UNSR-2014-d-3']],
  [
    ['unsr-2014-D-2', 'UNSR-2014-d-22'],
    ['UNSR-2014-d-1', 'UNSR-2014-d-3'],
  ],
])('gives sub-points the next free numbers beside %j', (taken, expected) => {
  expect(subPointReferences('UNSR-2014-d', taken, 2)).toEqual(expected);
});

it('puts letters behind a number, and numbers when they run out', () => {
  expect(subPointReferences('LYNC-2025-1', ['LYNC-2025-1a', 'LYNC-2025-1C'], 2)).toEqual([
    'LYNC-2025-1b',
    'LYNC-2025-1d',
  ]);
  expect(subPointReferences('LYNC-2025-1', [], 27).slice(25)).toEqual([
    'LYNC-2025-1z',
    'LYNC-2025-1-1',
  ]);
});

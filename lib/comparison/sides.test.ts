import { expect, it } from 'vitest';
import { sideRows, standsApart } from './sides';

it('gives a share only where there are enough to share', () => {
  const many = { NOT_STARTED: 15, IMPLEMENTED: 5 };
  const few = { NOT_STARTED: 18, REGRESSED: 1 };
  expect(sideRows(many, few)).toEqual([
    {
      status: 'NOT_STARTED',
      one: { count: 15, share: 0.75 },
      other: { count: 18, share: null },
    },
    { status: 'IMPLEMENTED', one: { count: 5, share: 0.25 }, other: { count: 0, share: null } },
    { status: 'REGRESSED', one: { count: 0, share: 0 }, other: { count: 1, share: null } },
  ]);
  expect(sideRows({}, {})).toEqual([]);
});

it('stands apart where no status is on both sides', () => {
  expect(standsApart({ one: { NOT_STARTED: 2 }, other: { IMPLEMENTED: 1 } })).toBe(true);
  expect(standsApart({ one: { NOT_STARTED: 2, IMPLEMENTED: 1 }, other: { IMPLEMENTED: 1 } })).toBe(
    false,
  );
});

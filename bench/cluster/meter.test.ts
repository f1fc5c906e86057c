import { expect, it } from 'vitest';
import { longestGap } from './meter';

it('the longest gap counts from the beginning and to the end', () => {
  expect(longestGap([], 100, 350)).toBe(250);
  expect(longestGap([300, 150], 100, 350)).toBe(150);
  expect(longestGap([90, 200, 210, 900], 100, 350)).toBe(140);
});

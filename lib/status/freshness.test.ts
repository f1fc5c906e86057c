import { expect, it } from 'vitest';
import { isStale } from './freshness';

it('is stale from the day after the period', () => {
  expect(isStale('2026-02-11', '2026-08-10', 180)).toBe(false);
  expect(isStale('2026-02-11', '2026-08-11', 180)).toBe(true);
});

it('is not stale where nobody has verified, nor before the verification', () => {
  expect(isStale(null, '2026-08-11', 180)).toBe(false);
  expect(isStale('2026-02-11', '2019-12-31', 180)).toBe(false);
});

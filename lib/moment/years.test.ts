import { expect, it } from 'vitest';
import { stopFor, stopsOf } from './years';

it('stops at the end of every year and today', () => {
  const stops = stopsOf(2023, '2026-11-28');
  expect(stops).toEqual(['2023-12-31', '2024-12-31', '2025-12-31', '2026-11-28']);
  expect(stopsOf(2026, '2026-11-28')).toEqual(['2026-11-28']);
  expect(stopFor(stops, '2024-12-31')).toBe(1);
  expect(stopFor(stops, '2024-03-01')).toBe(1);
  expect(stopFor(stops, '2001-01-01')).toBe(0);
  expect(stopFor(stops, '2026-11-28')).toBe(3);
});

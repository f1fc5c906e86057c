import { expect, it } from 'vitest';
import { isDue } from './backups';

it('a backup is due when there is none, and when the last is as old as the settings say', () => {
  const now = new Date('2026-11-28T00:00:00Z');
  expect(isDue(null, now, 24)).toBe(true);
  expect(isDue(new Date('2026-11-27T00:00:01Z'), now, 24)).toBe(false);
  expect(isDue(new Date('2026-11-27T00:00:00Z'), now, 24)).toBe(true);
});

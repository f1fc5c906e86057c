import { describe, expect, it } from 'vitest';
import { limits, waitingTime } from './throttle';

const now = new Date('2026-11-23T12:00:00Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const minute = 60_000;

describe('waiting after failed tries', () => {
  it('is nothing below the limit', () => {
    expect(waitingTime([], 3, now)).toBe(0);
    expect(waitingTime([minutesAgo(1), minutesAgo(2)], 3, now)).toBe(0);
  });
  it('lasts until fewer than the limit lie in the window', () => {
    const failures = [minutesAgo(1), minutesAgo(14), minutesAgo(5)];
    expect(waitingTime(failures, 3, now)).toBe(minute);
    // With more than the limit, not the oldest decides.
    expect(waitingTime([...failures, minutesAgo(13)], 3, now)).toBe(2 * minute);
  });
  it('forgets what lies outside the window', () => {
    const old = minutesAgo(limits.windowMinutes);
    expect(waitingTime([old, old, old], 3, now)).toBe(0);
  });
});

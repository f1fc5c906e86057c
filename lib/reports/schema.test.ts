import { describe, expect, it } from 'vitest';
import { readSince } from './schema';

describe('readSince', () => {
  it.each([
    [undefined, null, null],
    ['', null, null],
    ['2019-12-31', '2019-12-31', null],
    ['2020-02-30', null, 'NOT_A_DAY'],
    ['soon', null, 'NOT_A_DAY'],
    ['2026-01-01', null, 'NOT_BEFORE'],
    ['2026-01-02', null, 'NOT_BEFORE'],
  ])('%s → %s, %s', (since, day, problem) => {
    expect(readSince({ since }, '2026-01-01')).toEqual({ day, problem });
  });

  it('does not choose between two', () => {
    expect(readSince({ since: ['2019-12-31', '2018-12-31'] }, '2026-01-01').problem).toBe(
      'NOT_A_DAY',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { markYear } from './vague-date';

describe('markYear', () => {
  it.each([
    ['2021-12-29', '2021-12-29', 'EXACT', 2021],
    // "about 2020 (before June 2021)": the last possible day would make it a change of 2021.
    ['2020-01-01', '2021-05-31', 'ABOUT', 2020],
    [null, '2016-12-31', 'INFERRED', 2016],
    ['2019-01-01', null, 'ABOUT', 2019],
    [null, null, 'EXACT', null],
  ] as const)('%s – %s, %s: %s', (earliest, latest, qualifier, year) => {
    expect(markYear({ earliest, latest, qualifier, words: null })).toBe(year);
  });
});

import { describe, expect, it } from 'vitest';
import { indicatorRows } from './indicator-rows';

const point = (year: number, value: number, endYear?: number) => ({
  year,
  value,
  text: String(value),
  ...(endYear ? { endYear } : {}),
});

describe('indicatorRows', () => {
  it('keeps a year without a value as a gap', () => {
    const rows = indicatorRows([
      { key: 'a', label: 'A', points: [point(2013, 5), point(2015, 7)] },
    ]);
    expect(rows.map(({ year, values }) => [year, values.a])).toEqual([
      [2013, 5],
      [2014, null],
      [2015, 7],
    ]);
  });
  it('keeps one known year one', () => {
    expect(indicatorRows([{ key: 'a', label: 'A', points: [point(2017, 3)] }])).toHaveLength(1);
  });
  it('holds a value of several years in each of them, and makes room for marks', () => {
    const rows = indicatorRows([{ key: 'a', label: 'A', points: [point(2011, 4, 2013)] }], [2010]);
    expect(rows.map(({ values }) => values.a)).toEqual([null, 4, 4, 4]);
  });
  it('has nothing to draw without values', () => {
    expect(indicatorRows([], [2011])).toEqual([]);
  });
});

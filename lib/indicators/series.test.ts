import { describe, expect, it } from 'vitest';
import { categoryYears, indicatorPanels } from './series';
import type { Observation } from './types';

const observation = (changes: Partial<Observation> & { year?: number }): Observation => {
  const { year = 2020, ...rest } = changes;
  return {
    reference: 'O',
    series: '',
    countryCode: 'kz',
    groupName: null,
    period: {
      earliest: `${year}-01-01`,
      latest: `${year}-12-31`,
      qualifier: 'EXACT',
      words: null,
    },
    value: 1,
    category: null,
    unit: 'cases',
    revision: 'AS_REPORTED',
    note: null,
    conflictNote: null,
    confidence: 'HIGH',
    citations: [],
    ...rest,
  };
};
const panels = (observations: Observation[]) => indicatorPanels({ observations, series: [] }, 'kz');

describe('indicatorPanels', () => {
  it('keeps one year one point and draws no year that nobody knows', () => {
    const [panel] = panels([observation({ year: 2017, value: 284 }), observation({ year: 2020 })]);
    expect(panel?.series[0]?.points.map(({ year }) => year)).toEqual([2017, 2020]);
    expect(panel?.periods).toBe(2);
  });
  it('shows what was first reported beside what it became', () => {
    const [panel] = panels([
      observation({ value: 131, revision: 'FIRST_REPORTED' }),
      observation({ value: 134, revision: 'REVISED' }),
      observation({ value: 192, year: 2023 }),
    ]);
    expect(
      panel?.series.map(({ isFirstReported, points }) => [isFirstReported, points.length]),
    ).toEqual([
      [false, 2],
      [true, 1],
    ]);
  });
  it('sets every unit apart and the country before its comparators', () => {
    const result = panels([
      observation({ countryCode: 'az', value: 78 }),
      observation({ value: 45 }),
      observation({ countryCode: null, groupName: 'states, mean', value: 20 }),
      observation({ unit: 'million tenge', value: 16.5 }),
    ]);
    expect(result.map(({ unit, series }) => [unit, series.length])).toEqual([
      ['cases', 3],
      ['million tenge', 1],
    ]);
    expect(result[0]?.series.map(({ isComparator }) => isComparator)).toEqual([false, true, true]);
  });
  it('lets a value cover the years of its period, and an open one only its first', () => {
    const [panel] = panels([
      observation({
        period: { earliest: '2009-01-01', latest: '2019-12-31', qualifier: 'EXACT', words: null },
      }),
      observation({
        series: 'open',
        period: { earliest: '2011-10-24', latest: null, qualifier: 'EXACT', words: 'since 2011' },
      }),
    ]);
    expect(panel?.series.map(({ points }) => [points[0]?.year, points[0]?.endYear])).toEqual([
      [2009, 2019],
      [2011, undefined],
    ]);
  });
  it('has no panel for categories', () => {
    expect(panels([observation({ value: null, category: 'Tier 2' })])).toEqual([]);
  });
});

describe('categoryYears', () => {
  it('leaves the years without a category as gaps', () => {
    const years = categoryYears(
      [
        observation({ year: 2014, value: null, category: 'Tier 2' }),
        observation({ year: 2017, value: null, category: 'Tier 2' }),
      ],
      'kz',
    );
    expect(years).toEqual([
      { year: 2014, category: 'Tier 2' },
      { year: 2015, category: null },
      { year: 2016, category: null },
      { year: 2017, category: 'Tier 2' },
    ]);
  });
});

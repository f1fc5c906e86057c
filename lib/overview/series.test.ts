import { describe, expect, it } from 'vitest';
import type { IndicatorDetail, Observation } from '@/lib/indicators/types';
import { endsOf, statusYears, timeIndicators } from './series';

describe('statusYears', () => {
  it('counts as not assessed what no judgement reached', () => {
    expect(
      statusYears([
        { year: 2014, status: null, count: 10 },
        { year: 2014, status: 'IMPLEMENTED', count: 3 },
        { year: 2010, status: null, count: 4 },
      ]),
    ).toEqual([
      { year: 2010, counts: { NOT_ASSESSED: 4 } },
      { year: 2014, counts: { IMPLEMENTED: 3, NOT_ASSESSED: 7 } },
    ]);
  });

  it('adds those that were judged not assessed', () => {
    expect(
      statusYears([
        { year: 2014, status: null, count: 3 },
        { year: 2014, status: 'NOT_ASSESSED', count: 1 },
      ]),
    ).toEqual([{ year: 2014, counts: { NOT_ASSESSED: 3 } }]);
  });

  it('leaves the year empty of what nobody is', () => {
    expect(
      statusYears([
        { year: 2014, status: null, count: 2 },
        { year: 2014, status: 'REGRESSED', count: 2 },
      ])[0]?.counts,
    ).toEqual({ REGRESSED: 2 });
  });
});

const observation = (year: number, value: number | null, more: Partial<Observation> = {}) =>
  ({
    reference: `I-${year}`,
    series: 'value',
    countryCode: 'kz',
    groupName: null,
    period: { earliest: `${year}-01-01`, latest: `${year}-12-31`, qualifier: 'EXACT', words: null },
    value,
    category: value === null ? 'Tier 2' : null,
    unit: 'cases',
    revision: 'AS_REPORTED',
    note: null,
    conflictNote: null,
    confidence: 'HIGH',
    citations: [],
    ...more,
  }) satisfies Observation;

const indicator = (slug: string, observations: Observation[], isContextOnly = false) =>
  ({
    reference: slug,
    slug,
    name: slug,
    description: '',
    unit: 'cases',
    higherMeans: null,
    isContextOnly,
    note: null,
    confidence: 'HIGH',
    series: [],
    observations,
    citations: [],
    conflicts: [],
    gaps: [],
  }) satisfies IndicatorDetail;

describe('timeIndicators', () => {
  it('draws the longest first, nothing of other countries, no categories and no context', () => {
    const pictures = timeIndicators(
      [
        indicator('short', [observation(2017, 1), observation(2018, 2)]),
        indicator(
          'long',
          [1, 2, 3].map((step) => observation(2016 + step, step)),
        ),
        indicator(
          'tier',
          [2017, 2018, 2019].map((year) => observation(year, null)),
        ),
        indicator(
          'other',
          [2017, 2018].map((year) => observation(year, 1, { countryCode: 'uz' })),
        ),
        indicator('context', [observation(2017, 1), observation(2018, 2)], true),
      ],
      'kz',
      2,
    );
    expect(pictures.map(({ indicator: { slug } }) => slug)).toEqual(['long', 'short']);
  });

  it('takes the revised value of a year, in whichever order they come', () => {
    const first = observation(2020, 131, { revision: 'FIRST_REPORTED' });
    const revised = observation(2020, 134, { revision: 'REVISED' });
    for (const both of [
      [first, revised],
      [revised, first],
    ]) {
      const [picture] = timeIndicators([indicator('x', both)], 'kz', 1);
      expect(picture?.lines[0]?.points).toMatchObject([{ endYear: 2020, value: 134 }]);
    }
  });

  it('keeps a period of several years as one value', () => {
    const [picture] = timeIndicators(
      [
        indicator('x', [
          observation(2021, 7, {
            period: {
              earliest: '2011-01-01',
              latest: '2021-12-31',
              qualifier: 'EXACT',
              words: null,
            },
          }),
        ]),
      ],
      'kz',
      1,
    );
    expect(picture?.lines[0]?.points).toMatchObject([{ year: 2011, endYear: 2021 }]);
  });
});

describe('endsOf', () => {
  it('needs two values', () => {
    const point = { year: 2017, endYear: 2017, value: 1, unit: '', note: null };
    expect(endsOf([point])).toBeNull();
    expect(endsOf([point, { ...point, value: 2 }])?.last.value).toBe(2);
  });
});

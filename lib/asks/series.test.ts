import { describe, expect, it } from 'vitest';
import type { RecommendationRow } from '@/lib/recommendations/types';
import { askYears, spanOfYears } from './series';

const row = (reference: string, madeOn: string, ...bodies: string[]) =>
  ({
    reference,
    madeOn,
    bodies: bodies.map((slug) => ({ slug, shortName: slug.toUpperCase() })),
  }) as RecommendationRow;

const rows = [
  row('UNSR-P1', '2014-04-04', 'unsr'),
  row('UPR-MEX', '2010-02-12', 'mexico'),
  row('UNSR-d', '2014-12-23', 'unsr'),
  row('UPR-DEU', '2014-10-30', 'germany', 'italy'),
];

describe('askYears', () => {
  it('names each year once, each body once in it, with all that it asked', () => {
    const years = askYears(rows).map(({ year, bodies }) => [
      year,
      bodies.map(({ slug, rows: own }) => [slug, own.map(({ reference }) => reference)]),
    ]);
    expect(years).toEqual([
      [2010, [['mexico', ['UPR-MEX']]]],
      [
        2014,
        [
          ['unsr', ['UNSR-P1', 'UNSR-d']],
          ['germany', ['UPR-DEU']],
          ['italy', ['UPR-DEU']],
        ],
      ],
    ]);
  });
  it('has no year without a recommendation', () => {
    expect(askYears([])).toEqual([]);
    expect(spanOfYears([])).toEqual({ firstYear: null, lastYear: null });
    expect(spanOfYears(rows)).toEqual({ firstYear: 2010, lastYear: 2014 });
  });
});

import { describe, expect, it } from 'vitest';
import { readTimeline } from './schema';
import type { TimelineEntry } from './types';
import { countKinds, timelineYears, yearOf } from './years';

const entry = (
  reference: string,
  earliest: string | null,
  latest: string | null,
  kinds: TimelineEntry['kinds'] = ['evidence'],
): TimelineEntry => ({
  reference,
  kinds,
  occurred: { earliest, latest, qualifier: 'EXACT', words: null },
  title: reference,
  summary: null,
  sort: null,
  direction: null,
  bodies: [],
  document: null,
  confidence: null,
  confidenceNote: null,
  conflicts: [],
  citations: [],
});
const ofYears = (years: ReturnType<typeof timelineYears>) =>
  years.map(({ year, entries }) => [year, entries.map(({ reference }) => reference)]);

describe('yearOf', () => {
  it.each([
    ['2014-03-25', '2014-04-04', 2014],
    ['2014-01-01', '2019-12-31', 2019],
    ['2016-01-01', null, 2016],
    // "9 March, year not shown": that it was not later than 2025 does not make it 2025.
    [null, '2025-03-09', null],
  ])('%s – %s: %s', (earliest, latest, year) => {
    expect(yearOf(entry('E', earliest, latest))).toBe(year);
  });
});

describe('timelineYears', () => {
  const entries = [
    entry('B', '2014-01-01', '2014-12-31'),
    entry('unknown', null, '2025-03-09'),
    entry('C', '2025-01-10', '2025-01-10', ['law', 'evidence']),
    entry('A', '2014-03-25', '2014-04-04', ['engagement', 'document']),
  ];
  it('puts the latest first and unknown years last', () => {
    expect(ofYears(timelineYears(entries, [], 'newest'))).toEqual([
      [2025, ['C']],
      [2014, ['B', 'A']],
      [null, ['unknown']],
    ]);
  });
  it('keeps unknown years last in the other order, too', () => {
    expect(ofYears(timelineYears(entries, [], 'oldest'))).toEqual([
      [2014, ['A', 'B']],
      [2025, ['C']],
      [null, ['unknown']],
    ]);
  });
  it('finds an entry by each of its kinds', () => {
    expect(ofYears(timelineYears(entries, ['law'], 'newest'))).toEqual([[2025, ['C']]]);
    expect(ofYears(timelineYears(entries, ['document'], 'newest'))).toEqual([[2014, ['A']]]);
    expect(countKinds(entries)).toEqual({ law: 1, evidence: 3, engagement: 1, document: 1 });
  });
});

describe('readTimeline', () => {
  it.each([
    [{}, { kinds: [], order: 'newest' }],
    [
      { kind: 'law', order: 'oldest' },
      { kinds: ['law'], order: 'oldest' },
    ],
    [
      { kind: ['document', 'law', 'x'], order: 'x' },
      { kinds: ['law', 'document'], order: 'newest' },
    ],
  ])('%j', (search, read) => {
    expect(readTimeline(search)).toEqual(read);
  });
});

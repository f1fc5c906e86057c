import { expect, it } from 'vitest';
import { citationTags, citedDate } from './citation-tags';

const date = (earliest: string | null, latest: string | null) => ({
  earliest,
  latest,
  qualifier: 'EXACT' as const,
  words: null,
});

it.each([
  ['2014-12-23', '2014-12-23', '2014/12/23'],
  ['2025-03-01', '2025-03-31', '2025/03'],
  ['2024-01-01', '2024-12-31', '2024'],
  ['2019-01-01', '2020-12-31', null],
  [null, '2016-12-31', null],
  ['2016-12-31', null, null],
])('a date from %s to %s is cited as %s', (earliest, latest, expected) => {
  expect(citedDate(date(earliest, latest))).toBe(expected);
});

it('a date that is not known to the year has no tag', () => {
  const one = { title: 'T', language: 'en' as const, authors: ['A'], publisher: 'P', url: 'U' };
  expect(citationTags({ ...one, issued: date(null, '2016-12-31') })).not.toHaveProperty(
    'citation_publication_date',
  );
});

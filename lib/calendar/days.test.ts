import { expect, it } from 'vitest';
import type { VagueDate } from '@/lib/dates/vague-date';
import { exactDays } from './days';

const date = (
  earliest: string | null,
  latest: string | null,
  words: string | null = null,
  qualifier: VagueDate['qualifier'] = 'EXACT',
) => exactDays({ earliest, latest, words, qualifier });

it.each([
  ['2013-05-08', '2013-05-08', '8 May 2013'],
  ['2014-03-25', '2014-04-05', null],
  ['2014-03-25', '2014-04-05', '25 March – 5 April 2014'],
  ['2014-03-01', '2014-03-30', null],
])('%s – %s (%s) is known to the day', (earliest, latest, words) => {
  expect(date(earliest, latest, words)).toEqual({ first: earliest, last: latest });
});

it.each([
  ['2008-01-01', '2008-12-31', '2008'],
  ['2012-06-01', '2012-06-30', 'June 2012'],
  ['2012-06-01', '2012-06-30', null],
  ['2013-01-01', '2013-12-31', '2013 (Annual Report 2013; month not in the source)'],
  ['2025-09-29', '2025-11-19', '29 September, 26 October and 19 November 2025'],
  [null, '2016-12-31', null],
  ['2019-01-01', null, null],
])('%s – %s (%s) is not', (earliest, latest, words) => {
  expect(date(earliest, latest, words)).toBeNull();
});

it('what is about or inferred is not', () => {
  for (const qualifier of ['ABOUT', 'INFERRED'] as const)
    expect(date('2014-03-25', '2014-03-25', null, qualifier)).toBeNull();
});

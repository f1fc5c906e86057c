import { expect, it } from 'vitest';
import { lettered } from '@/lib/charts/letters';
import { marksByYear } from './time-marks';

const marks = [
  { year: 2021, label: 'Amendments' },
  { year: 2011, label: 'Law on Religious Activity' },
  { year: 2011, label: 'Code' },
];

it('letters what happened in order of time, together where the year is the same', () => {
  expect(lettered(marks).map(({ letter, mark }) => `${letter} ${mark.label}`)).toEqual([
    'A Law on Religious Activity',
    'B Code',
    'C Amendments',
  ]);
  expect(marksByYear(marks)).toEqual([
    { year: 2011, letters: 'A B' },
    { year: 2021, letters: 'C' },
  ]);
});

it('goes on after Z', () => {
  const many = Array.from({ length: 28 }, (_, index) => ({ year: 1990 + index, label: 'x' }));
  expect(
    lettered(many)
      .slice(25)
      .map(({ letter }) => letter),
  ).toEqual(['Z', 'AA', 'AB']);
});

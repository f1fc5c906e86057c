import type { TimeMark } from './types';

/** Marks in order of time, each with the letter that stands on the axis and in the list below it. */
export function lettered(marks: readonly TimeMark[]): { letter: string; mark: TimeMark }[] {
  return [...marks]
    .sort((first, second) => first.year - second.year)
    .map((mark, index) => ({ letter: letterOf(index), mark }));
}

/** A … Z, then AA, AB …: letters, because figures on an axis would be read as values. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** One place on the axis for every year, with the letters of all that happened in it. */
export function marksByYear(marks: readonly TimeMark[]): { year: number; letters: string }[] {
  const years = new Map<number, string[]>();
  for (const { letter, mark } of lettered(marks)) {
    years.set(mark.year, [...(years.get(mark.year) ?? []), letter]);
  }
  return [...years].map(([year, letters]) => ({ year, letters: letters.join(' ') }));
}

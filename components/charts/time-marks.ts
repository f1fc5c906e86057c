import { lettered } from '@/lib/charts/letters';
import type { TimeMark } from './types';

/** One place on the axis for every year, with the letters of all that happened in it. */
export function marksByYear(marks: readonly TimeMark[]): { year: number; letters: string }[] {
  const years = new Map<number, string[]>();
  for (const { letter, mark } of lettered(marks)) {
    years.set(mark.year, [...(years.get(mark.year) ?? []), letter]);
  }
  return [...years].map(([year, letters]) => ({ year, letters: letters.join(' ') }));
}

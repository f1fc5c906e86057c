import type { Mark } from '../types';
import { line, type Pen } from './pen';

/** Round steps from zero (or from the least value) that cover what is shown. */
export function stepsFor(least: number, most: number): number[] {
  const low = Math.min(0, least);
  const span = Math.max(most - low, 1);
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power,
    most <= 4 && Number.isInteger(most) ? 1 : 0,
  );
  const first = Math.floor(low / step) * step;
  const count = Math.ceil((most - first) / step);
  return Array.from({ length: Math.max(count, 1) + 1 }, (_, index) => first + index * step);
}

/** Dashed lines at the years in which something happened, with the letters of all that did on top. */
export function drawMarks(
  pen: Pen,
  marks: readonly Mark[],
  placeOf: (year: number) => number | null,
  top: number,
  bottom: number,
): string {
  const years = [...new Set(marks.map(({ year }) => year))];
  return years
    .map((year) => {
      const x = placeOf(year);
      if (x === null) return '';
      const letters = marks.filter((mark) => mark.year === year).map(({ letter }) => letter);
      // One below the other: years stand too close for several beside each other.
      const words = letters.map((letter, index) =>
        pen.text(x, top + 12 + index * 14, letter, { size: 13, weight: 600, anchor: 'middle' }),
      );
      return (
        line(pen, [x, top + 4 + letters.length * 14], [x, bottom], 'ink-muted', '3 3') +
        words.join('')
      );
    })
    .join('');
}

/** How much room the letters on top need. */
export function roomForMarks(marks: readonly Mark[]): number {
  const counts = new Map<number, number>();
  for (const { year } of marks) counts.set(year, (counts.get(year) ?? 0) + 1);
  return marks.length === 0 ? 8 : 10 + 14 * Math.max(...counts.values());
}

/** Every so many years, so that their figures do not touch. */
export const everyFor = (room: number): number =>
  [1, 2, 5, 10, 20].find((one) => one * room >= 38) ?? 50;

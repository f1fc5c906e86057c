import type { Drawing } from '../types';
import { drawMarks, everyFor, roomForMarks, stepsFor } from './axis';
import type { Colour } from './colours';
import type { Drawn } from './draw';
import { line, type Pen, round } from './pen';

const inks: readonly Colour[] = ['series-1', 'series-2', 'series-3', 'series-4'];
const dashes = ['', '7 4', '2 3', '9 3 2 3'];

/** How a line is told from the others: colour, dashes and the shape of its points. */
export function lineLook(index: number): { ink: Colour; dashes: string; shape: number } {
  const at = index % inks.length;
  return {
    ink: inks[at] ?? 'series-1',
    dashes: dashes[Math.floor(index / inks.length) % 4] || (dashes[at] ?? ''),
    shape: index % 4,
  };
}

export function point(pen: Pen, index: number, x: number, y: number): string {
  const { ink, shape } = lineLook(index);
  const drawings = [
    `M${round(x - 4)} ${round(y)}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z`,
    `M${round(x - 4)} ${round(y - 4)}h8v8h-8Z`,
    `M${round(x)} ${round(y - 5)}l5 9h-10Z`,
    `M${round(x)} ${round(y - 5)}l5 5l-5 5l-5 -5Z`,
  ];
  return `<path d="${drawings[shape]}" fill="${pen.colour(ink)}" stroke="${pen.colour('surface')}" stroke-width="1"/>`;
}

/** Known values over the years; a year without one breaks the line, and a value of several years is level. */
export function drawLines(
  pen: Pen,
  { lines, marks }: Extract<Drawing, { shape: 'lines' }>,
  width: number,
): Drawn {
  const height = width < 560 ? 280 : 340;
  const points = lines.flatMap((one) => one.points);
  const values = points.map(({ value }) => value);
  const steps = stepsFor(Math.min(0, ...values), Math.max(...values));
  const [least, most] = [steps[0] ?? 0, steps.at(-1) ?? 1];
  const left = 12 + 8 * Math.max(...steps.map((step) => String(round(step)).length));
  const top = roomForMarks(marks) + 6;
  const bottom = height - 28;
  const from = Math.min(...points.map(({ year }) => year));
  const to = Math.max(...points.map(({ endYear }) => endYear));
  const room = (width - left - 24) / Math.max(to - from, 1);
  const xOf = (year: number) => left + 12 + (year - from) * room;
  const yOf = (value: number) => bottom - ((bottom - top) * (value - least)) / (most - least || 1);
  const every = everyFor(room);
  const grid = steps.map(
    (step) =>
      line(pen, [left, yOf(step)], [width, yOf(step)], step === 0 ? 'rule-strong' : 'rule') +
      pen.text(left - 8, yOf(step) + 5, String(round(step)), {
        size: 13,
        colour: 'ink-muted',
        anchor: 'end',
      }),
  );
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index)
    .filter((year) => (year - from) % every === 0)
    .map((year) =>
      pen.text(xOf(year), bottom + 18, String(year), {
        size: 13,
        colour: 'ink-muted',
        anchor: 'middle',
      }),
    );
  const placeOf = (year: number) => (year >= from && year <= to ? xOf(year) : null);
  const drawn = lines.map((one, index) => {
    const { ink, dashes: dashed } = lineLook(index);
    let before: number | null = null;
    const steps = one.points.map(({ year, endYear, value }) => {
      const start = `${before !== null && year - before <= 1 ? 'L' : 'M'}${round(xOf(year))} ${round(yOf(value))}`;
      before = endYear;
      return endYear > year ? `${start}L${round(xOf(endYear))} ${round(yOf(value))}` : start;
    });
    const stroke = `<path d="${steps.join('')}" fill="none" stroke="${pen.colour(ink)}" stroke-width="${one.isComparator ? 1.5 : 2.5}"${dashed && ` stroke-dasharray="${dashed}"`}/>`;
    return (
      stroke +
      one.points.map(({ year, value }) => point(pen, index, xOf(year), yOf(value))).join('')
    );
  });
  return {
    svg:
      grid.join('') + years.join('') + drawMarks(pen, marks, placeOf, 0, bottom) + drawn.join(''),
    height,
  };
}

import type { Drawing } from '../types';
import { drawMarks, everyFor, roomForMarks, stepsFor } from './axis';
import type { Drawn } from './draw';
import { widthOf } from './fonts';
import { appearanceOf } from './looks';
import { box, line, type Pen } from './pen';

/** Columns of years from zero, stacked in the order of the key. */
export function drawColumns(
  pen: Pen,
  { columns, marks }: Extract<Drawing, { shape: 'columns' }>,
  width: number,
): Drawn {
  const height = width < 560 ? 300 : 380;
  const left = 40;
  const top = roomForMarks(marks);
  const bottom = height - 28;
  const sums = columns.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const steps = stepsFor(0, Math.max(1, ...sums));
  const most = steps.at(-1) ?? 1;
  const yOf = (value: number) => bottom - ((bottom - top) * value) / most;
  const room = (width - left) / Math.max(columns.length, 1);
  const wide = Math.min(room * (room < 20 ? 0.92 : 0.84), 72);
  const middleOf = (index: number) => left + room * (index + 0.5);
  const every = everyFor(room);
  const grid = steps.map(
    (step) =>
      line(pen, [left, yOf(step)], [width, yOf(step)], step === 0 ? 'rule-strong' : 'rule') +
      pen.text(left - 8, yOf(step) + 5, String(step), {
        size: 13,
        colour: 'ink-muted',
        anchor: 'end',
      }),
  );
  const byYear = new Map(columns.map(({ label }, index) => [Number(label), index]));
  const placeOf = (year: number) => {
    const index = byYear.get(year);
    return index === undefined ? null : middleOf(index);
  };
  const bars = columns.map(({ label, parts }, index) => {
    let sum = 0;
    const x = middleOf(index) - wide / 2;
    const boxes = parts
      .filter(({ value }) => value > 0)
      .map(({ look, value }) => {
        const [low, high] = [yOf(sum), yOf(sum + value)];
        sum += value;
        const count = String(value);
        const fits = low - high >= 15 && wide >= widthOf(count, 12, 600) + 3;
        const figure = fits
          ? pen.text(middleOf(index), (low + high) / 2 + 4.5, count, {
              size: 12,
              weight: 600,
              anchor: 'middle',
              colour: appearanceOf(look).ink,
            })
          : '';
        return box(pen, look, x, high, wide, low - high) + figure;
      });
    const year =
      index % every === 0
        ? pen.text(Math.min(middleOf(index), width - widthOf(label, 13) / 2), bottom + 18, label, {
            size: 13,
            colour: 'ink-muted',
            anchor: 'middle',
          })
        : '';
    return boxes.join('') + year;
  });
  return {
    svg: grid.join('') + drawMarks(pen, marks, placeOf, 0, bottom) + bars.join(''),
    height,
  };
}

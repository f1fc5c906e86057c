import type { Drawing } from '../types';
import type { Drawn } from './draw';
import { linesOf, widthOf } from './fonts';
import { appearanceOf } from './looks';
import { box, mark, type Pen } from './pen';

const barHeight = 26;
const lineHeight = 18;

/** Parts of wholes as bars of one scale, with counts in them and the sum behind; labels above on a narrow page. */
export function drawBars(
  pen: Pen,
  { rows }: Extract<Drawing, { shape: 'bars' }>,
  width: number,
): Drawn {
  const isNarrow = width < 560;
  const labelWidth = isNarrow ? width : Math.min(260, width * 0.32);
  const from = isNarrow ? 0 : labelWidth + 14;
  const sums = rows.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const longest = Math.max(1, ...sums);
  const hasLabels = rows.some(({ label }) => label !== '');
  const sumWidth = widthOf(String(longest), 15, 600) + 10;
  const start = hasLabels ? from : 0;
  const room = width - start - sumWidth;
  let y = 0;
  const drawn = rows.map(({ label, parts }, index) => {
    const lines = hasLabels ? linesOf(label, labelWidth, 15, 400, 3) : [];
    const labelHeight = lines.length * lineHeight;
    const top = y + (isNarrow ? labelHeight + 4 : Math.max(0, (labelHeight - barHeight) / 2));
    const words = lines.map((words, at) => {
      const height = isNarrow ? 0 : Math.max(0, (barHeight - labelHeight) / 2);
      return isNarrow
        ? pen.text(0, y + 14 + at * lineHeight, words)
        : pen.text(labelWidth, y + height + 14 + at * lineHeight, words, { anchor: 'end' });
    });
    let x = start;
    const boxes = parts
      .filter(({ value }) => value > 0)
      .map(({ look, value }) => {
        const long = (room * value) / longest;
        const at = x;
        x += long;
        return box(pen, look, at, top, long, barHeight) + inside(pen, look, value, at, top, long);
      });
    const sum = pen.text(x + 8, top + 18, String(sums[index]), { weight: 600 });
    y = Math.max(top + barHeight, y + labelHeight) + (isNarrow ? 12 : 8);
    return words.join('') + boxes.join('') + sum;
  });
  return { svg: drawn.join(''), height: y };
}

/** Mark and count where they fit, the count alone where only it does. */
function inside(
  pen: Pen,
  look: Parameters<typeof mark>[1],
  value: number,
  x: number,
  y: number,
  long: number,
) {
  const { ink } = appearanceOf(look);
  const count = String(value);
  const wide = widthOf(count, 14, 600);
  const middle = y + barHeight / 2;
  if (long >= wide + 30)
    return (
      mark(pen, look, x + 14, middle, 18) +
      pen.text(x + 26, middle + 5, count, { size: 14, weight: 600, colour: ink })
    );
  if (long >= wide + 6)
    return pen.text(x + long / 2, middle + 5, count, {
      size: 14,
      weight: 600,
      colour: ink,
      anchor: 'middle',
    });
  return '';
}

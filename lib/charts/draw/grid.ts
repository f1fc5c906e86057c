import type { Drawing, GridMark } from '../types';
import { type Area, areaOf } from './areas';
import type { Drawn } from './draw';
import { linesOf, widthOf } from './fonts';
import { appearanceOf } from './looks';
import { box, line, mark, type Pen, round } from './pen';
import { responseSign } from './response-sign';

/** Rows and columns: a count on the fill of what is most, or a mark for every one. */
export function drawGrid(
  pen: Pen,
  { columns, rows }: Extract<Drawing, { shape: 'grid' }>,
  width: number,
): Drawn {
  const isNarrow = width < 560;
  const size = isNarrow ? 13 : 15;
  const labelWidth = Math.min(isNarrow ? 118 : 280, width * 0.4);
  const room = (width - labelWidth) / Math.max(columns.length, 1);
  const widest = Math.max(0, ...columns.map((column) => widthOf(column, 13)));
  const isTurned = widest > room - 4;
  const head = isTurned ? Math.min(widest, 240) + 12 : 24;
  const heads = columns.map((column, index) => {
    const x = labelWidth + room * (index + 0.5);
    return isTurned
      ? pen.text(x + 4, head - 8, linesOf(column.replaceAll(' ', '\u00a0'), 240, 13)[0] ?? '', {
          size: 13,
          colour: 'ink-muted',
          turned: -90,
        })
      : pen.text(x, head - 8, column, { size: 13, colour: 'ink-muted', anchor: 'middle' });
  });
  const perLine = Math.max(1, Math.floor((room - 2) / 20));
  const areas: Area[] = [];
  let y = head;
  const drawn = rows.map(({ label, cells }) => {
    const words = linesOf(label, labelWidth - 10, size, 400, 4);
    const marked = Math.max(
      0,
      ...cells.map((cell) =>
        cell && 'marks' in cell ? Math.ceil(cell.marks.length / perLine) : 0,
      ),
    );
    // Where a cell is narrow its count stands below its mark.
    const high = Math.max(words.length * (size + 3) + 8, marked * 27 + 6, room < 45 ? 40 : 32);
    const top = y;
    y += high;
    const texts = words.map((one, at) =>
      pen.text(
        0,
        top + high / 2 - ((words.length - 1) * (size + 3)) / 2 + at * (size + 3) + 5,
        one,
        { size },
      ),
    );
    const boxes = cells.map((cell, index) => {
      const x = labelWidth + room * index;
      if (!cell) return '';
      if ('marks' in cell) return marksOf(pen, cell.marks, x, top, room, high, perLine);
      const edge = [x + 1, top + 1, room - 2, high - 2].map(round);
      areas.push(...areaOf(cell, `M${edge[0]} ${edge[1]}h${edge[2]}v${edge[3]}h-${edge[2]}Z`));
      const { ink } = appearanceOf(cell.look);
      const [middle, centre] = [x + room / 2, top + high / 2];
      const count = String(cell.count);
      const hasRoom = room >= widthOf(count, 14, 600) + 30;
      return (
        box(pen, cell.look, x + 1, top + 1, room - 2, high - 2) +
        (hasRoom
          ? mark(pen, cell.look, middle - 10, centre, 18) +
            pen.text(middle + 2, centre + 5, count, { size: 14, weight: 600, colour: ink })
          : mark(pen, cell.look, middle, centre - 7, 13) +
            pen.text(middle, centre + 13, count, {
              size: 13,
              weight: 600,
              colour: ink,
              anchor: 'middle',
            }))
      );
    });
    return line(pen, [0, top], [width, top], 'rule') + texts.join('') + boxes.join('');
  });
  const end = line(pen, [0, y], [width, y], 'rule');
  return { svg: heads.join('') + drawn.join('') + end, height: y + 4, areas };
}

function marksOf(
  pen: Pen,
  marks: readonly GridMark[],
  x: number,
  top: number,
  room: number,
  high: number,
  perLine: number,
): string {
  const lines = Math.ceil(marks.length / perLine);
  return marks
    .map(({ look, response }, index) => {
      const inLine = Math.min(perLine, marks.length - Math.floor(index / perLine) * perLine);
      const at = x + room / 2 + ((index % perLine) - (inLine - 1) / 2) * 20;
      const y = top + high / 2 + (Math.floor(index / perLine) - (lines - 1) / 2) * 27 - 3;
      return (
        box(pen, look, at - 8, y - 8, 16, 16) +
        mark(pen, look, at, y, 16) +
        sign(pen, response, at, y + 13)
      );
    })
    .join('');
}

export function sign(pen: Pen, response: string | null, x: number, y: number): string {
  const drawing = response && responseSign(response, x, y);
  return drawing
    ? `<path d="${drawing}" fill="none" stroke="${pen.colour('ink')}" stroke-width="2"/>`
    : '';
}

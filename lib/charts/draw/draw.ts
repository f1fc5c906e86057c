import type { Drawing } from '../types';
import { type Area, linkTo } from './areas';
import { drawBars } from './bars';
import { drawColumns } from './columns';
import { drawFlow } from './flow';
import { linesOf, widthOf } from './fonts';
import { drawGrid, sign } from './grid';
import { drawLines, lineLook, point } from './lines';
import { box, mark, type Pen, round } from './pen';

/**
 * A drawing of a given width, from its own corner, and how tall it came out; `areas` are the outlines of what leads
 * somewhere.
 */
export type Drawn = { svg: string; height: number; areas?: Area[] };

/** The key of a drawing and the drawing itself; apart from it what of it can be pressed, for where that makes sense. */
export function draw(
  pen: Pen,
  drawing: Drawing,
  width: number,
): { svg: string; height: number; links: string } {
  const key = drawKey(pen, drawing, width);
  const { svg, height, areas = [] } = drawPicture(pen, drawing, width);
  const below = (inner: string) => `<g transform="translate(0 ${key.height})">${inner}</g>`;
  return {
    svg: key.svg + below(svg),
    height: key.height + height,
    links: areas.length > 0 ? below(areas.map(linkTo).join('')) : '',
  };
}

function drawPicture(pen: Pen, drawing: Drawing, width: number): Drawn {
  switch (drawing.shape) {
    case 'bars':
      return drawBars(pen, drawing, width);
    case 'columns':
      return drawColumns(pen, drawing, width);
    case 'grid':
      return drawGrid(pen, drawing, width);
    case 'flow':
      return drawFlow(pen, drawing, width);
    case 'lines':
      return drawLines(pen, drawing, width);
  }
}

type Entry = { name: string; sample: (x: number, y: number) => string };

/** What the fills, marks and lines mean; entries follow one another and break into lines. */
function drawKey(pen: Pen, drawing: Drawing, width: number): Drawn {
  const entries = entriesOf(pen, drawing);
  if (entries.length === 0) return { svg: '', height: 0 };
  let [x, y] = [0, 0];
  const drawn = entries.map(({ name, sample }) => {
    const lines = linesOf(name, width - 28, 14);
    const wide = Math.max(...lines.map((line) => widthOf(line, 14))) + 28;
    if (x > 0 && x + wide > width) [x, y] = [0, y + 24];
    const [at, top] = [x, y];
    x += wide + 18;
    y += (lines.length - 1) * 18;
    const words = lines.map((line, index) =>
      pen.text(at + 26, top + 15 + index * 18, line, { size: 14 }),
    );
    return sample(at, top) + words.join('');
  });
  return { svg: drawn.join(''), height: y + 38 };
}

function entriesOf(pen: Pen, drawing: Drawing): Entry[] {
  if (drawing.shape === 'flow') return [];
  if (drawing.shape === 'lines') {
    return drawing.lines.map(({ name }, index) => ({
      name,
      sample: (x, y) => {
        const { ink, dashes } = lineLook(index);
        return `<path d="M${round(x)} ${round(y + 10)}h20" stroke="${pen.colour(ink)}" stroke-width="2"${dashes && ` stroke-dasharray="${dashes}"`}/>${point(pen, index, x + 10, y + 10)}`;
      },
    }));
  }
  const looks = drawing.key.map(
    ({ look, name }): Entry => ({
      name,
      sample: (x, y) =>
        box(pen, look, x + 0.5, y + 0.5, 19, 19) + mark(pen, look, x + 10, y + 10, 20),
    }),
  );
  const responses = drawing.shape === 'grid' ? drawing.responses : [];
  return [
    ...looks,
    ...responses.map(
      ({ response, name }): Entry => ({
        name,
        sample: (x, y) => sign(pen, response, x + 10, y + 10),
      }),
    ),
  ];
}

import type { Drawing, FlowNode, Look } from '../types';
import { type Area, areaOf } from './areas';
import type { Drawn } from './draw';
import { linesOf } from './fonts';
import { appearanceOf } from './looks';
import { box, mark, type Pen, round } from './pen';

type Side = { title: string; nodes: FlowNode[] };
const gap = 16;
const wide = 34;

/** What stood where on two days: a column for each day, and a band for every way from one to the other. */
export function drawFlow(
  pen: Pen,
  { left, right, links }: Extract<Drawing, { shape: 'flow' }>,
  width: number,
): Drawn {
  const isNarrow = width < 560;
  const labelWidth = isNarrow ? 92 : 200;
  const size = isNarrow ? 12 : 15;
  const total = left.nodes.reduce((sum, { value }) => sum + value, 0);
  const least = 26;
  const scale = (isNarrow ? 300 : 360) / Math.max(total, 1);
  const top = 34;
  const leftX = labelWidth;
  const rightX = width - labelWidth - wide;
  const [from, to] = [placesOf(left, scale, least, top), placesOf(right, scale, least, top)];
  const used = { from: new Map<Look, number>(), to: new Map<Look, number>() };
  const areas: Area[] = [];
  const bands = links.map((link) => {
    const [start, end] = [from.get(link.from), to.get(link.to)];
    if (!start || !end) return '';
    const [a, b] = [used.from.get(link.from) ?? 0, used.to.get(link.to) ?? 0];
    const [thickA, thickB] = [
      (start.high * link.value) / start.value,
      (end.high * link.value) / end.value,
    ];
    used.from.set(link.from, a + thickA);
    used.to.set(link.to, b + thickB);
    const [x1, x2] = [leftX + wide, rightX];
    const middle = round((x1 + x2) / 2);
    const [y1, y2] = [start.y + a, end.y + b];
    const outline = `M${x1} ${round(y1)}C${middle} ${round(y1)} ${middle} ${round(y2)} ${x2} ${round(y2)}V${round(y2 + thickB)}C${middle} ${round(y2 + thickB)} ${middle} ${round(y1 + thickA)} ${x1} ${round(y1 + thickA)}Z`;
    areas.push(...areaOf(link, outline));
    // What moved is drawn in the colour of where it went; what stayed is quiet.
    const fill = pen.colour(link.from === link.to ? 'rule' : appearanceOf(link.to).fill);
    return `<path d="${outline}" fill="${fill}" fill-opacity="${link.from === link.to ? 0.7 : 0.6}" stroke="${pen.colour('status-line')}" stroke-width="0.5"/>`;
  });
  const nodes = (side: Side, places: Places, x: number, isLeft: boolean) =>
    side.nodes.map((node) => {
      const place = places.get(node.look);
      if (!place) return '';
      const middle = place.y + place.high / 2;
      const at = isLeft ? x - 8 : x + wide + 8;
      const anchor = isLeft ? ('end' as const) : ('start' as const);
      const lines = linesOf(node.name, labelWidth - 10, size, 400, 2);
      const count = pen.text(at, middle - 3, String(node.value), { size, weight: 600, anchor });
      const words = lines.map((words, index) =>
        pen.text(at, middle + size - 2 + index * (size + 1), words, {
          size,
          anchor,
          colour: 'ink-muted',
        }),
      );
      return (
        box(pen, node.look, x, place.y, wide, place.high) +
        mark(pen, node.look, x + wide / 2, middle, 18) +
        count +
        words.join('')
      );
    });
  const bottoms = [...from.values(), ...to.values()].map(({ y, high }) => y + high);
  const heads =
    pen.text(0, 16, left.title, { size: isNarrow ? 13 : 15, weight: 600 }) +
    pen.text(width, 16, right.title, { size: isNarrow ? 13 : 15, weight: 600, anchor: 'end' });
  return {
    svg:
      heads +
      bands.join('') +
      [...nodes(left, from, leftX, true), ...nodes(right, to, rightX, false)].join(''),
    height: Math.max(top, ...bottoms) + 24,
    areas,
  };
}

type Places = Map<Look, { y: number; high: number; value: number }>;

/** A column from top to bottom; the smallest stay tall enough for their two lines of words. */
function placesOf({ nodes }: Side, scale: number, least: number, top: number): Places {
  let y = top;
  const places: Places = new Map();
  for (const { look, value } of nodes) {
    const high = Math.max(least, value * scale);
    places.set(look, { y, high, value });
    y += high + gap;
  }
  return places;
}

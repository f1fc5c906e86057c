import type { Scheme } from '@/lib/charts/draw/colours';
import { linesOf, widthOf } from '@/lib/charts/draw/fonts';
import { appearanceOf } from '@/lib/charts/draw/looks';
import { box, escapeXml, filePen, mark, round } from '@/lib/charts/draw/pen';
import { type Status, type StatusCounts, statuses, totalOf } from '@/lib/status/scale';
import { socialSize } from './size';

/** What the picture of a page says that is shown where somebody shares its address. */
export type SocialWords = {
  /** The site and what it is about. */
  site: string;
  heading: string;
  text: string;
  /** When this held, and where it is read. */
  foot: string;
} & (
  | {
      counts: StatusCounts;
      /** What the marks of the bar mean, with their numbers. */
      legend: string;
    }
  | { status: Status; statusName: string }
);

const edge = 64;
const inner = socialSize.width - 2 * edge;
const scheme: Scheme = 'light';

/** The picture as SVG: words are outlines of the program's own letters, so it is the same on every machine. */
export function socialSvg(words: SocialWords): string {
  const pen = filePen(scheme);
  const { width, height } = socialSize;
  let y = edge + 24;
  const parts = [
    pen.text(edge, y, linesOf(words.site, inner, 30, 400, 1)[0] ?? '', {
      size: 30,
      colour: 'ink-muted',
    }),
  ];
  const size = widthOf(words.heading, 60, 600) > inner * 2 ? 44 : 60;
  y += 44;
  for (const line of linesOf(words.heading, inner, size, 600, 3)) {
    y += Math.round(size * 1.18);
    parts.push(pen.text(edge, y - 12, line, { size, weight: 600 }));
  }
  y += 14;
  const room = Math.max(0, Math.floor((430 - y) / 42));
  for (const line of linesOf(words.text, inner, 32, 400, room).slice(0, room)) {
    y += 42;
    parts.push(pen.text(edge, y - 10, line, { size: 32 }));
  }
  parts.push('counts' in words ? bar(words.counts) : badge(words.status, words.statusName));
  if ('counts' in words)
    parts.push(
      pen.text(edge, 552, linesOf(words.legend, inner, 21, 400, 1)[0] ?? '', { size: 21 }),
    );
  parts.push(
    pen.text(edge, height - 40, linesOf(words.foot, inner, 26, 400, 1)[0] ?? '', {
      size: 26,
      colour: 'ink-muted',
    }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><title>${escapeXml(words.heading)}</title>${pen.definitions()}<rect width="${width}" height="${height}" fill="${pen.colour('surface')}"/><rect width="${width}" height="12" fill="${pen.colour('series-1')}"/>${parts.join('')}</svg>`;

  /** How many stand where, each with its mark and its number as far as they fit. */
  function bar(counts: StatusCounts): string {
    const total = totalOf(counts);
    if (total === 0) return '';
    let x = edge;
    return statuses
      .filter((status) => counts[status])
      .map((status) => {
        const count = counts[status] ?? 0;
        const wide = (inner * count) / total;
        const at = x;
        x += wide;
        const label = String(count);
        const needed = widthOf(label, 28, 600) + 46;
        const { ink } = appearanceOf(status);
        const said =
          wide < needed
            ? ''
            : mark(pen, status, at + 24, 486, 28) +
              pen.text(at + 42, 496, label, { size: 28, weight: 600, colour: ink });
        return box(pen, status, round(at), 452, Math.max(1, wide - 2), 68) + said;
      })
      .join('');
  }

  function badge(status: Status, name: string): string {
    const { ink } = appearanceOf(status);
    const wide = Math.min(inner, widthOf(name, 32, 600) + 96);
    return (
      box(pen, status, edge, 452, wide, 68) +
      mark(pen, status, edge + 38, 486, 34) +
      pen.text(edge + 66, 497, linesOf(name, wide - 80, 32, 600, 1)[0] ?? '', {
        size: 32,
        weight: 600,
        colour: ink,
      })
    );
  }
}

import type { Picture } from '../types';
import type { Scheme } from './colours';
import { draw } from './draw';
import { linesOf } from './fonts';
import { escapeXml, filePen, round } from './pen';

/** What a file says about itself below its picture, in the reader's language. */
export type FileWords = { lines: string[]; describe: string };

export const fileWidth = 960;
const edge = 36;

/**
 * The picture as a file that needs nothing else: title, what is counted, picture, what is marked, source, date,
 * licence and address. No script, no style sheet, no font.
 */
export function fileSvg(
  { title, subtitle, drawing }: Pick<Picture, 'title' | 'subtitle' | 'drawing'>,
  { lines, describe }: FileWords,
  scheme: Scheme,
): { svg: string; width: number; height: number } {
  const pen = filePen(scheme);
  const inner = fileWidth - 2 * edge;
  let y = edge;
  const put = (words: string, size: number, weight: 400 | 600, colour: 'ink' | 'ink-muted') =>
    linesOf(words, inner, size, weight).map((one) => {
      y += Math.round(size * 1.3);
      return pen.text(edge, y, one, { size, weight, colour });
    });
  const parts = [...put(title, 27, 600, 'ink')];
  y += 4;
  parts.push(...put(subtitle, 17, 400, 'ink-muted'));
  y += 24;
  if (drawing) {
    const { svg, height } = draw(pen, drawing, inner);
    parts.push(`<g transform="translate(${edge} ${round(y)})">${svg}</g>`);
    y += height + 8;
    const marks = 'marks' in drawing ? drawing.marks : [];
    for (const { letter, year, label } of marks)
      parts.push(...put(`${letter}  ${year}: ${label}`, 14, 400, 'ink'));
  }
  y += 12;
  for (const one of lines) parts.push(...put(one, 14, 400, 'ink-muted'));
  const height = Math.ceil(y + edge * 0.7);
  const size = `width="${fileWidth}" height="${height}" viewBox="0 0 ${fileWidth} ${height}"`;
  const body = parts.join('');
  const svg = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size} role="img" aria-labelledby="title description"><title id="title">${escapeXml(title)}</title><desc id="description">${escapeXml([subtitle, describe, ...lines].join(' '))}</desc>${pen.definitions()}<rect width="${fileWidth}" height="${height}" fill="${pen.colour('surface')}"/>${body}</svg>
`;
  return { svg, width: fileWidth, height };
}

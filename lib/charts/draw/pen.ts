import type { Look } from '../types';
import { type Colour, colourIn, type Scheme } from './colours';
import { outlinesOf, type Weight, widthOf } from './fonts';
import { appearanceOf } from './looks';

export type TextStyle = {
  size?: number;
  weight?: Weight;
  anchor?: 'start' | 'middle' | 'end';
  colour?: Colour;
  /** Degrees around its own point. */
  turned?: number;
};

/**
 * What draws: on a page words stay words in the page's font and colours follow the reader; in a file words are
 * outlines of the program's own letters and colours are fixed, so that it looks the same in every program.
 */
export type Pen = {
  text: (x: number, y: number, words: string, style?: TextStyle) => string;
  colour: (colour: Colour) => string;
  /** What the drawing needs to have been said before it. */
  definitions: () => string;
};

export function escapeXml(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;')
      // Characters that no XML may hold.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  );
}

export const round = (value: number): number => Math.round(value * 10) / 10;

export function pagePen(): Pen {
  const colour = (name: Colour) => `var(--${name})`;
  return {
    colour,
    text(
      x,
      y,
      words,
      { size = 15, weight = 400, anchor = 'start', colour: ink = 'ink', turned } = {},
    ) {
      const turn = turned ? ` transform="rotate(${turned} ${round(x)} ${round(y)})"` : '';
      return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${colour(ink)}"${turn}>${escapeXml(words)}</text>`;
    },
    definitions: () => '',
  };
}

export function filePen(scheme: Scheme): Pen {
  const used = new Map<string, string>();
  const colour = (name: Colour) => colourIn(scheme, name);
  return {
    colour,
    text(
      x,
      y,
      words,
      { size = 15, weight = 400, anchor = 'start', colour: ink = 'ink', turned } = {},
    ) {
      const width = anchor === 'start' ? 0 : widthOf(words, size, weight);
      const shift = anchor === 'end' ? -width : anchor === 'middle' ? -width / 2 : 0;
      const turn = turned ? ` rotate(${turned})` : '';
      const letters = outlinesOf(words, size, weight).map(({ key, drawing, x: at, scale }) => {
        used.set(key, drawing);
        const factor = Math.round(scale * 1e5) / 1e5;
        return `<use xlink:href="#${key}" transform="translate(${round(at + shift)} 0) scale(${factor} -${factor})"/>`;
      });
      return `<g transform="translate(${round(x)} ${round(y)})${turn}" fill="${colour(ink)}">${letters.join('')}</g>`;
    },
    definitions: () =>
      `<defs>${[...used].map(([key, drawing]) => `<path id="${key}" d="${drawing}"/>`).join('')}</defs>`,
  };
}

export function line(
  pen: Pen,
  from: [number, number],
  to: [number, number],
  colour: Colour,
  dashes = '',
): string {
  const dashed = dashes && ` stroke-dasharray="${dashes}"`;
  return `<path d="M${round(from[0])} ${round(from[1])}L${round(to[0])} ${round(to[1])}" fill="none" stroke="${pen.colour(colour)}"${dashed}/>`;
}

/** A box filled as a look has it, with its line where the fill alone would not be seen. */
export function box(
  pen: Pen,
  look: Look,
  x: number,
  y: number,
  width: number,
  height: number,
): string {
  const { fill, isOutlined, isDashed } = appearanceOf(look);
  const stroke = pen.colour(isOutlined ? 'status-line' : 'surface');
  const dashed = isDashed ? ' stroke-dasharray="3 2"' : '';
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(Math.max(width, 0.5))}" height="${round(Math.max(height, 0.5))}" fill="${pen.colour(fill)}" stroke="${stroke}" stroke-width="${isOutlined ? 1 : 0.5}"${dashed}/>`;
}

/** The mark of a look around a middle. */
export function mark(
  pen: Pen,
  look: Look,
  x: number,
  y: number,
  size: number,
  ink?: Colour,
): string {
  const { glyph, ink: own } = appearanceOf(look);
  const stroke = pen.colour(ink ?? own);
  const dashed = glyph.isDashed ? ' stroke-dasharray="2.2 1.8"' : '';
  const solid = glyph.solid ? `<path d="${glyph.solid}" fill="${stroke}"/>` : '';
  const scale = Math.round((size / 20) * 1e3) / 1e3;
  return `<g transform="translate(${round(x - size / 2)} ${round(y - size / 2)}) scale(${scale})">${solid}<path d="${glyph.line ?? ''}" fill="none" stroke="${stroke}" stroke-width="${glyph.solid ? 1 : 1.6}"${dashed} stroke-linecap="round" stroke-linejoin="round"/></g>`;
}

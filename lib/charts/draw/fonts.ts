import { readFileSync } from 'node:fs';
import path from 'node:path';
import { create, type Font, type Glyph } from 'fontkit';

export type Weight = 400 | 600;

/** The files of a weight: together they have Latin, Cyrillic and Kazakh letters. */
const subsets = ['latin', 'cyrillic', 'cyrillic-ext', 'latin-ext'] as const;
const folder = 'node_modules/@fontsource/source-sans-3/files';

/** The program's own letters, read once: what a picture holds does not depend on the machine's fonts. */
const loaded = new Map<Weight, Font[]>();

function fontsOf(weight: Weight): Font[] {
  let fonts = loaded.get(weight);
  if (!fonts) {
    fonts = subsets.map((subset) => {
      const file = path.resolve(folder, `source-sans-3-${subset}-${weight}-normal.woff2`);
      return create(readFileSync(file)) as Font;
    });
    loaded.set(weight, fonts);
  }
  return fonts;
}

type Letter = { glyph: Glyph; key: string; unitsPerEm: number };

const letters = new Map<string, Letter>();

function letterOf(character: string, weight: Weight): Letter {
  const code = character.codePointAt(0) ?? 0;
  const key = `${weight === 600 ? 'b' : 'r'}${code.toString(36)}`;
  let letter = letters.get(key);
  if (!letter) {
    const [first, ...others] = fontsOf(weight);
    const font = [first, ...others].find((one) => one?.hasGlyphForCodePoint(code)) ?? first;
    if (!font) throw new Error(`no font in ${folder}`);
    letter = { glyph: font.glyphForCodePoint(code), key, unitsPerEm: font.unitsPerEm };
    letters.set(key, letter);
  }
  return letter;
}

/** Whether the program's own fonts have the letter. */
export const hasLetter = (character: string, weight: Weight): boolean =>
  fontsOf(weight).some((font) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));

/** How wide words are at a size, in the units of the size. */
export function widthOf(words: string, size: number, weight: Weight = 400): number {
  let width = 0;
  for (const character of words) {
    const { glyph, unitsPerEm } = letterOf(character, weight);
    width += (glyph.advanceWidth * size) / unitsPerEm;
  }
  return width;
}

/** The outlines of words: a name for each letter's outline, its drawing, and where it stands at the size. */
export function outlinesOf(
  words: string,
  size: number,
  weight: Weight,
): { key: string; drawing: string; x: number; scale: number }[] {
  let x = 0;
  return [...words].flatMap((character) => {
    const { glyph, key, unitsPerEm } = letterOf(character, weight);
    const at = { key, drawing: glyph.path.toSVG(), x, scale: size / unitsPerEm };
    x += (glyph.advanceWidth * size) / unitsPerEm;
    return at.drawing ? [at] : [];
  });
}

/** Words in lines that are no wider than that; a word that is too wide stands alone, or is cut with an ellipsis. */
export function linesOf(
  words: string,
  width: number,
  size: number,
  weight: Weight = 400,
  most = 99,
): string[] {
  const lines: string[] = [];
  for (const word of words.split(/ +/)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size, weight) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, most);
  if (lines.length > most) shown[most - 1] += '…';
  return shown.map((line) => cut(line, width, size, weight));
}

function cut(line: string, width: number, size: number, weight: Weight): string {
  if (widthOf(line, size, weight) <= width) return line;
  let kept = line.replace(/…$/, '');
  while (kept.length > 1 && widthOf(`${kept}…`, size, weight) > width) kept = kept.slice(0, -1);
  return `${kept}…`;
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openSync } from 'fontkit';
import { describe, expect, it } from 'vitest';

type Face = { family: string; display: string; file: string; ranges: string };

/** The `@font-face` rules of a style sheet, with their files as paths. */
function facesOf(sheet: string): Face[] {
  const css = readFileSync(sheet, 'utf8').replace(/\/\*.*?\*\//gs, '');
  return [...css.matchAll(/@font-face\s*\{(.*?)\}/gs)].map(([, rule = '']) => {
    const said = (name: string) => new RegExp(`${name}:([^;]*)`, 's').exec(rule)?.[1]?.trim() ?? '';
    const address = /url\(["']?([^"')]*)/.exec(rule)?.[1] ?? '';
    return {
      family: said('font-family').slice(1, -1),
      display: said('font-display'),
      file: path.resolve(path.dirname(sheet), address),
      ranges: said('unicode-range').replace(/\s/g, ''),
    };
  });
}

const faces = facesOf('app/fonts.css');
const packages = ['source-serif-4', 'source-sans-3'].map(
  (name) => `node_modules/@fontsource-variable/${name}/wght.css`,
);

describe('our fonts', () => {
  it('are those of their packages, and no Latin heading changes its font while a page is read', () => {
    for (const { file, display } of faces)
      expect(display, file).toBe(/serif-4-(?!cyrillic)/.test(file) ? 'optional' : 'swap');
    const without = (all: Face[]) => all.map(({ display: _, ...face }) => face);
    expect(without(faces)).toEqual(without(packages.flatMap(facesOf)));
  });

  it.each(['Source Serif 4 Variable', 'Source Sans 3 Variable'])(
    '%s: every letter of Kazakh',
    (family) => {
      const own = faces.filter((face) => face.family === family);
      for (const letter of 'абвгдежзийклмнопрстуфхцчшщъыьэюяёәғқңөұүһіӘҒҚҢӨҰҮҺІ«»–№') {
        const code = letter.codePointAt(0) ?? 0;
        // Of overlapping ranges the rule that comes last is asked first.
        const face = own.findLast(({ ranges }) => isIn(ranges, code));
        expect(face, letter).toBeDefined();
        const font = openSync(face?.file ?? '');
        expect('hasGlyphForCodePoint' in font && font.hasGlyphForCodePoint(code), letter).toBe(
          true,
        );
      }
    },
  );
});

function isIn(ranges: string, code: number): boolean {
  return ranges.split(',').some((range) => {
    const [from = '', to = from] = range.replace('U+', '').split('-');
    return code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16);
  });
}

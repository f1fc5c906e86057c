import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { embedPage, frameCode, frameSize } from '../embed';
import type { Drawing, Picture } from '../types';
import { stepsFor } from './axis';
import { colours, forcedColours } from './colours';
import { fileSvg } from './file-picture';
import { hasLetter, linesOf, widthOf } from './fonts';
import { pageSvg } from './page-picture';
import { escapeXml } from './pen';

const hostile = `</title><script>alert("1")</script> & 'x' \u0000]]>`;

const drawing: Drawing = {
  shape: 'bars',
  rows: [{ label: hostile, parts: [{ look: 'IMPLEMENTED', value: 3 }] }],
  key: [{ look: 'IMPLEMENTED', name: hostile }],
};
const picture: Picture = {
  chart: { kind: 'standing', parameters: { body: 'a"><script>' } },
  title: hostile,
  subtitle: hostile,
  source: hostile,
  asOf: '2026-01-01',
  knownAt: null,
  drawing,
  table: {
    caption: hostile,
    columns: [{ key: 'x', label: hostile }],
    rows: [[{ text: hostile, value: hostile }]],
  },
};

/** The elements of some markup that is well formed, and the words of one of them. */
function read(text: string, element: string): { names: string[]; words: string } {
  const names: string[] = [];
  let [words, isIn] = ['', false];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    names.push(name);
    isIn = name === element;
  });
  parser.on('closetag', () => {
    isIn = false;
  });
  parser.on('text', (text) => {
    if (isIn) words += text;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return { names, words };
}

describe('a hostile title', () => {
  const harmless = hostile.replace('\u0000', '');

  it('is only words in a file', () => {
    const words = { lines: [hostile], describe: hostile };
    const { names, words: title } = read(fileSvg(picture, words, 'dark').svg, 'title');
    expect(title).toBe(harmless);
    expect(names).not.toContain('script');
  });

  it('is only words on a page and in a frame', () => {
    const { names, words } = read(pageSvg(drawing, hostile, 328), 'text');
    expect(names).not.toContain('script');
    expect(words).toContain('alert("1")');
    for (const locale of locales) {
      const page = embedPage(picture, { locale, country: 'kz' }, hostile, null);
      expect(page).not.toMatch(/<(script|form|link|img|iframe)\b/);
      expect(page).toContain(`<h1>${escapeXml(hostile)}</h1>`);
    }
  });

  it('does not leave the attribute of a frame', () => {
    const code = frameCode(picture, { locale: 'en', country: 'kz' });
    expect(read(code, 'iframe').names).toEqual(['iframe']);
    expect(code).toContain(`title="${escapeXml(hostile)}"`);
  });
});

describe('letters', () => {
  it('of all three languages are in the program’s own fonts', () => {
    const words = 'Aa Zz Ёё Яя ӘәҒғҚқҢңӨөҰұҮүҺһІі “”«»—–…№ 0123456789 é ü';
    for (const weight of [400, 600] as const)
      expect([...words].filter((letter) => !hasLetter(letter, weight))).toEqual([]);
  });

  it('are broken into lines that fit', () => {
    const words = 'Тіркелмеген қауымдарға еркін әрекет етуге мүмкіндік беру';
    const lines = linesOf(words, 120, 15);
    expect(lines.join(' ')).toBe(words);
    expect(Math.max(...lines.map((line) => widthOf(line, 15)))).toBeLessThanOrEqual(120);
    expect(linesOf(words, 120, 15, 400, 2).at(-1)).toMatch(/…$/);
    expect(
      widthOf(linesOf('Донаудампфшиффартсгезельшафт', 60, 15)[0] ?? '', 15),
    ).toBeLessThanOrEqual(60);
  });
});

it('the colours are those of the pages', () => {
  const tokens = readFileSync('app/tokens.css', 'utf8');
  for (const [name, [light, dark]] of Object.entries(colours))
    expect(tokens, name).toContain(`--${name}: light-dark(${light}, ${dark});`);
  const forced = readFileSync('app/forced-colours.css', 'utf8');
  for (const [name, colour] of Object.entries(forcedColours))
    expect(forced, name).toContain(`--${name}: ${colour};`);
});

it.each([
  [0, 1],
  [0, 3],
  [0, 68],
  [0, 284],
  [-4, 12],
  [0, 0.4],
  [0, 1_250_000],
])('the axis of %d to %d covers it in few steps', (least, most) => {
  const steps = stepsFor(least, most);
  expect(steps[0]).toBeLessThanOrEqual(least);
  expect(steps.at(-1)).toBeGreaterThanOrEqual(most);
  expect(steps).toContain(0);
  expect(steps.length).toBeLessThanOrEqual(8);
});

it('a frame is no larger than asked', () => {
  expect(frameSize(picture, { maxWidth: 300, maxHeight: 200 })).toEqual({
    width: 300,
    height: 200,
  });
  expect(frameSize(picture).width).toBe(800);
});

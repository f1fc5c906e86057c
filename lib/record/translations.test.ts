import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { translationsFile } from './schema';

const folder = join('prisma', 'data', 'kazakhstan');
const read = (file: string) => parse(readFileSync(join(folder, `${file}.yaml`), 'utf8'));
const pieces = z.array(z.string().min(1)).min(1);
const glossary = z
  .array(z.strictObject({ en: z.string().min(1), ru: pieces, kk: pieces }))
  .min(20)
  .parse(read('glossary'));

/** Figures, whatever separates their thousands and decimals; `2019–20` may be written out. */
const figures = (text: string) =>
  (
    text
      .replaceAll(/\b(\d\d)(\d\d)–(\d\d)\b/g, '$1$2–$1$3')
      .match(/\d+(?:[.,\s\u00a0\u202f]\d+)*/g) ?? []
  )
    .map((figure) => figure.replaceAll(/[^\d]/g, ''))
    .join('')
    .split('')
    .sort()
    .join('');
/** What is the same in every language: addresses, and references of things and documents. */
const asWritten = (text: string) =>
  (text.match(/https?:\/\/\S+|\b[A-Z]{2,}(?:[-/][A-Z\d]+)*[-/]\d(?:[\w./-]*\w)?/g) ?? []).sort();

describe.each(['ru', 'kk'] as const)('the translations into %s', (locale) => {
  const pairs = translationsFile.parse(read(`translations-${locale}`));

  it('are there, each original once', () => {
    expect(pairs.length).toBeGreaterThan(1000);
    expect(new Set(pairs.map(({ en }) => en)).size).toBe(pairs.length);
  });

  it('say the same figures, references and addresses', () => {
    const wrong = pairs.filter(
      ({ en, text }) =>
        figures(en) !== figures(text) || `${asWritten(en)}` !== `${asWritten(text)}`,
    );
    expect(wrong).toEqual([]);
  });

  it('use the terms of the glossary', () => {
    const wrong = pairs.flatMap(({ en, text }) =>
      glossary
        .filter((term) => new RegExp(term.en, 'iu').test(en))
        .flatMap((term) => term[locale])
        .filter((piece) => !new RegExp(piece, 'iu').test(text))
        .map((piece) => ({ piece, en, text })),
    );
    expect(wrong).toEqual([]);
  });

  it('are written in the letters of the language', () => {
    const own = locale === 'kk' ? /[әғқңөұүһі]/iu : /[а-яё]/iu;
    const long = pairs.filter(({ en }) => en.length > 60);
    expect(long.filter(({ text }) => !own.test(text))).toEqual([]);
    expect(locale === 'ru' ? pairs.filter(({ text }) => /[әғқңөұүһі]/iu.test(text)) : []).toEqual(
      [],
    );
  });
});

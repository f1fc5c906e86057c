import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, markedPieces, wordsIn } from './words-in';

describe('markedPieces', () => {
  it('marks whole words, whatever their case', () => {
    expect(markedPieces('The Hijab question; hijabs.', new Set(['hijab']))).toEqual([
      { text: 'The ', isMarked: false },
      { text: 'Hijab', isMarked: true },
      { text: ' question; hijabs.', isMarked: false },
    ]);
  });

  it('loses nothing of a text and adds nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const marks = new Set(wordsIn(text).slice(0, 2));
        expect(
          markedPieces(text, marks)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('excerptOf', () => {
  const long = `${'before '.repeat(60)}hijab ${'after '.repeat(60)}`.trim();

  it('is around the first marked word, in whole words', () => {
    const excerpt = excerptOf(long, new Set(['hijab']));
    expect(excerpt).toMatch(/^… (before )+hijab (after )+…$/);
    expect(excerpt.length).toBeLessThan(200);
  });

  it('is the whole of a short text, and the beginning of one without a mark', () => {
    expect(excerptOf('short', new Set())).toBe('short');
    expect(excerptOf(long, new Set())).toMatch(/^before .* …$/);
  });
});

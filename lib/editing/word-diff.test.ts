import { expect, it } from 'vitest';
import { diffWords } from './word-diff';

const shown = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`,
    )
    .join('');

it.each([
  ['a b c', 'a b c', 'a b c'],
  ['', 'new', '+new+'],
  ['old', '', '-old-'],
  ['repeal the law of 2011', 'repeal the whole law of 2011', 'repeal the +whole +law of 2011'],
  ['one two three', 'one 2 three', 'one -two-+2+ three'],
])('%s → %s', (before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});

it('gives back both texts, however long they are', () => {
  const words = (count: number, word: string) => Array(count).fill(word).join(' ');
  const [before, after] = [words(3000, 'a'), words(3000, 'b')];
  const pieces = diffWords(before, after);
  const side = (other: string) =>
    pieces.flatMap(({ kind, text }) => (kind === other ? [] : text)).join('');
  expect([side('added'), side('removed')]).toEqual([before, after]);
});

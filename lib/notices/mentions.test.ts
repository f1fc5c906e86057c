import { describe, expect, it } from 'vitest';
import { mentionedIn } from './mentions';

const people = ['Ada', 'Ada Lovelace', 'Әсел Нұрғали', 'J. (Jo) O’Neil'].map((name) => ({ name }));
const namesIn = (text: string) => mentionedIn(text, people).map(({ name }) => name);

describe('somebody named in a comment', () => {
  it.each([
    ['@Ada, look at this', ['Ada']],
    ['Look, @ada  LOVELACE!', ['Ada Lovelace']],
    ['@Ada and @Ada Lovelace', ['Ada', 'Ada Lovelace']],
    ['(@әсел нұрғали) және @J. (Jo) O’Neil', ['Әсел Нұрғали', 'J. (Jo) O’Neil']],
    ['ask x@ada.example.org or @Adam or Ada', []],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it('is everybody of that name, and nobody without one', () => {
    expect(mentionedIn('@Ada @', [{ name: 'Ada' }, { name: 'ada' }, { name: '' }])).toHaveLength(2);
  });
});

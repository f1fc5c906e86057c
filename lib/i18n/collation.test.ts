import { expect, it } from 'vitest';
import { collatorOf } from './collation';
import { locales } from './locales';

/** The alphabet as schools teach it. */
const kazakh = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';

const sorted = (locale: (typeof locales)[number], words: readonly string[]) =>
  words.toSorted(collatorOf(locale).compare);

it('follows the Kazakh alphabet, in words and not by codes', () => {
  expect(sorted('kk', [...kazakh].toSorted()).join('')).toBe(kazakh);
  const words = ['Өзбекстан', 'Қазақстан', 'Ресей', 'Әзербайжан', 'Армения', 'Индия', 'Үндістан'];
  expect(sorted('kk', words)).toEqual([
    ...['Армения', 'Әзербайжан', 'Индия', 'Қазақстан', 'Өзбекстан', 'Ресей', 'Үндістан'],
  ]);
});

it('puts ё beside е in Russian', () => {
  expect(sorted('ru', ['Жители', 'Ёлка', 'Если', 'Емкость', 'Яблоко'])).toEqual([
    ...['Ёлка', 'Емкость', 'Если', 'Жители', 'Яблоко'],
  ]);
});

it('minds neither case nor, in numbers, the length', () => {
  for (const locale of locales)
    expect(sorted(locale, ['b 10', 'B 9', 'a'])).toEqual(['a', 'B 9', 'b 10']);
});

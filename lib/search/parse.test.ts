import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearch } from './parse';
import { printSearch } from './print';
import type { SearchQuery } from './types';

const parsed = (text: string) => parseSearch(text).query;
const printed = (text: string) => printSearch(parsed(text));
const problems = (text: string) =>
  parseSearch(text).problems.map(({ code, at, text: said }) => [code, at, said]);

describe('a search', () => {
  it('is nothing where nothing can be looked for', () => {
    for (const text of ['', '   ', '!!!', '—', '& |', '()', '""']) expect(parsed(text)).toBeNull();
  });

  it.each([
    ['headscarf ban', 'headscarf ban'],
    ['headscarf AND ban', 'headscarf ban'],
    ['  a   OR  b ', 'a OR b'],
    ['a b OR c', 'a b OR c'],
    ['a (b OR c)', 'a (b OR c)'],
    ['((a)) ((b c))', 'a b c'],
    ['-a', 'NOT a'],
    ['NOT NOT a', 'a'],
    ['NOT (a b) c', 'NOT (a b) c'],
    ['“in schools” «о религии»', '"in schools" "о религии"'],
    ['закон И религия', 'закон религия'],
    ['закон ИЛИ НЕ религия', 'закон OR NOT религия'],
    ['заң ЖӘНЕ дін НЕМЕСЕ мектеп', 'заң дін OR мектеп'],
    ['freedom of religion or belief', 'freedom of religion or belief'],
    ['UNSR-2014-d', 'UNSR-2014-d'],
    ['A/HRC/28/66', 'A/HRC/28/66'],
    ['Body:USCIRF STATUS:Not-Started', 'body:uscirf status:not-started'],
    ['статус:regressed год:2014', 'status:regressed year:2014'],
    ['status:regressed,implemented', 'status:regressed,implemented'],
    ['year:2014..2019', 'year:2014..2019'],
    ['year:2014-2019', 'year:2014..2019'],
    ['year:..2019 year:2014..', 'year:..2019 year:2014..'],
    ['-body:lync law', 'NOT body:lync law'],
    ['body:"UN Special Rapporteur"', 'body:"un special rapporteur"'],
    ['document:"A, B"', 'document:"a, b"'],
    ['(a OR b) -(c d)', '(a OR b) NOT (c d)'],
  ])('%s', (text, canonical) => {
    expect(printed(text)).toBe(canonical);
    expect(parseSearch(text).problems).toEqual([]);
  });

  it('binds NOT closest, then AND, then OR', () => {
    expect(parsed('a NOT b c OR d')).toEqual({
      kind: 'or',
      of: [
        {
          kind: 'and',
          of: [
            { kind: 'word', text: 'a' },
            { kind: 'not', of: { kind: 'word', text: 'b' } },
            { kind: 'word', text: 'c' },
          ],
        },
        { kind: 'word', text: 'd' },
      ],
    });
  });
});

describe('what is not understood', () => {
  it.each([
    ['law "in schools', 'law "in schools"', [['quote', 4, '"in schools']]],
    ['law (a OR b', 'law (a OR b)', [['openBracket', 4, '(']]],
    ['law) ban', 'law ban', [['closeBracket', 3, ')']]],
    ['AND law', 'law', [['operator', 0, 'AND']]],
    ['law OR', 'law', [['operator', 4, 'OR']]],
    ['law NOT', 'law', [['operator', 4, 'NOT']]],
    ['colour:red law', '"colour:red" law', [['field', 0, 'colour:red']]],
    ['status:excellent law', 'law', [['value', 0, 'status:excellent']]],
    [
      'status:excellent,regressed',
      'status:regressed',
      [['value', 0, 'status:excellent,regressed']],
    ],
    ['year:20 law', 'law', [['value', 0, 'year:20']]],
    ['year:2019..2014', '', [['value', 0, 'year:2019..2014']]],
    ['body: law', 'law', [['noValue', 0, 'body:']]],
  ])('%s is said, and the rest is looked for', (text, rest, said) => {
    expect(printed(text)).toBe(rest);
    expect(problems(text)).toEqual(said);
  });

  it('is also more than anybody asks', () => {
    const many = parseSearch('word '.repeat(60));
    expect(many.problems).toMatchObject([{ code: 'many', at: 200 }]);
    const deep = parseSearch(`${'('.repeat(15)}a${')'.repeat(15)}`);
    expect(deep.problems.every(({ code }) => code === 'many')).toBe(true);
    expect(deep.problems.length).toBeGreaterThan(0);
  });

  it('is no address, which has a colon, too', () => {
    expect(problems('https://example.org/a')).toEqual([]);
  });
});

/** Pieces of which strange questions are made, besides strings of any characters. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom('AND', 'OR', 'NOT', '-', '(', ')', '"', '«', ' ', ':', '..', ',', 'status:'),
      fc.constantFrom('body:uscirf', 'year:2014..', 'status:regressed,', 'колор:', 'И', 'Қ', '’'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 30 },
  )
  .chain((parts) => fc.constantFrom(parts.join(''), parts.join(' ')));

describe('any text at all', () => {
  it('is read without an error, and what was read is written and read again as the same', () => {
    fc.assert(
      fc.property(fc.oneof(pieces, fc.string({ unit: 'binary' })), (text) => {
        const { query, problems: said } = parseSearch(text);
        for (const { at } of said) expect(at).toBeLessThan(text.length);
        const again = parseSearch(printSearch(query));
        expect(again.query).toEqual(query);
        if (!hasOdd(query)) expect(again.problems).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

/** More parts than are read: printing adds brackets, which count. */
function hasOdd(query: SearchQuery | null): boolean {
  return printSearch(query).split(/[\s()]+/).length > 25;
}

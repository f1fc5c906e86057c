import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningOf, guardCell, plainText, readDay, unguardCell, withoutEntities } from './cells';

describe('a cell that goes out and comes back', () => {
  it('never begins a formula, and loses nothing', () => {
    const text = fc.string({
      unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a', ' '),
    });
    fc.assert(
      fc.property(text, (original) => {
        const cell = guardCell(original);
        expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        expect(unguardCell(cell)).toBe(original);
      }),
    );
  });
});

describe('cells of others', () => {
  it.each([
    ['2020-02-29', '2020-02-29'],
    ['2020-02-30', null],
    ['2019-03-01T00:00:00.000Z', '2019-03-01'],
    ['43910', '2020-03-20'],
    ['43910.5', '2020-03-20'],
    ['19.11.2014', '2014-11-19'],
    ['1.2.2014', '2014-02-01'],
    ['30.02.2020', null],
    ['11/19/2014', null],
    ['2014', null],
    ['20 March 2020', null],
  ])('%s is the day %s', (cell, day) => expect(readDay(cell)).toBe(day));

  it('are cut between signs, not within one', () => {
    expect(beginningOf('ab😀', 3)).toBe('ab');
    expect(beginningOf('ab😀c', 4)).toBe('ab😀');
  });

  it('lose line ends of other systems, what surrounds them, and references of HTML', () => {
    expect(plainText('\r\n a\rb\r\n')).toBe('a\nb');
    expect(withoutEntities('&#40;Unknown&#41; &amp; &nothing;')).toBe('(Unknown) & &nothing;');
    const nothing = '&#0; &#11; &#55296; &#65534; &#9999999;';
    expect(withoutEntities(nothing)).toBe(nothing);
  });
});

import { describe, expect, it } from 'vitest';
import type { Status } from '@/lib/status/scale';
import type { ReportChange } from '../types';
import { moveOf, sayChanges, sayContested, sayStanding } from './paragraphs';

const numbers = [0, 1, 2, 5, 11, 21, 22] as const;

describe('the figures in words', () => {
  it.each([
    [0, 'No recommendation is in this selection on that day.'],
    [1, '1 recommendation is in this selection. By status: 1 is implemented.'],
    [2, '2 recommendations are in this selection. By status: 2 are implemented.'],
    [5, '5 recommendations are in this selection. By status: 5 are implemented.'],
    [11, '11 recommendations are in this selection. By status: 11 are implemented.'],
    [21, '21 recommendations are in this selection. By status: 21 are implemented.'],
    [22, '22 recommendations are in this selection. By status: 22 are implemented.'],
  ])('in English: %i', (count, said) => {
    expect(sayStanding('en', { IMPLEMENTED: count })).toBe(said);
  });

  it.each([
    [0, 'На этот день в выборке нет рекомендаций.'],
    [1, 'В выборке 1 рекомендация. По статусам: 1 выполнена.'],
    [2, 'В выборке 2 рекомендации. По статусам: 2 выполнены.'],
    [5, 'В выборке 5 рекомендаций. По статусам: 5 выполнены.'],
    [11, 'В выборке 11 рекомендаций. По статусам: 11 выполнены.'],
    [21, 'В выборке 21 рекомендация. По статусам: 21 выполнена.'],
    [22, 'В выборке 22 рекомендации. По статусам: 22 выполнены.'],
  ])('in Russian: %i', (count, said) => {
    expect(sayStanding('ru', { IMPLEMENTED: count })).toBe(said);
  });

  it.each(numbers.filter((count) => count > 0))(
    'in Kazakh, where a number bears no ending: %i',
    (count) => {
      expect(sayStanding('kk', { IMPLEMENTED: count })).toBe(
        `Іріктеуде ${count} ұсыным бар. Мәртебелері бойынша: орындалғаны\u00a0– ${count}.`,
      );
    },
  );

  it('name every status that counts, in the order of the scale, and no other', () => {
    expect(
      sayStanding('en', { REGRESSED: 1, NOT_STARTED: 21, NO_EVIDENCE: 2, SUPERSEDED: 0 }),
    ).toBe(
      '24 recommendations are in this selection. By status: for 2 nothing usable was found, 21 have not been started and 1 has regressed.',
    );
    expect(sayStanding('ru', { IN_PROGRESS: 1, PARTIALLY_IMPLEMENTED: 22, REGRESSED: 5 })).toBe(
      'В выборке 28 рекомендаций. По статусам: 1 выполняется, 22 выполнены частично и по 5 положение ухудшилось.',
    );
    expect(sayStanding('kk', {})).toBe('Бұл күні іріктеуде ұсыным жоқ.');
  });

  it('say on how many others differ', () => {
    const said = numbers.map((count) => sayContested('ru', count));
    expect(said[0]).toMatch(/^Ни по одной/);
    expect(said[1]).toMatch(/^По 1 из них/);
    expect(sayContested('en', 21)).toMatch(/^On 21 of them/);
    expect(sayContested('kk', 5)).toMatch(/ 5 ұсыным /);
  });
});

const change = (from: Status | null, status: Status) =>
  ({ from, row: { status } }) as unknown as ReportChange;

describe('what changed', () => {
  it.each([
    [null, 'IMPLEMENTED', 'made'],
    ['NOT_STARTED', 'IN_PROGRESS', 'forward'],
    ['IMPLEMENTED', 'PARTIALLY_IMPLEMENTED', 'back'],
    ['NOT_ASSESSED', 'REGRESSED', 'first'],
    ['IN_PROGRESS', 'REGRESSED', 'back'],
    ['REGRESSED', 'IN_PROGRESS', 'forward'],
    ['REGRESSED', 'NOT_STARTED', 'forward'],
    ['NO_EVIDENCE', 'IN_PROGRESS', 'other'],
    ['IN_PROGRESS', 'SUPERSEDED', 'other'],
  ] as const)('from %s to %s is %s', (from, to, move) => {
    expect(moveOf(change(from, to))).toBe(move);
  });

  it('is said with its parts, which add up', () => {
    const changes = [
      change('NOT_STARTED', 'IN_PROGRESS'),
      change('NOT_STARTED', 'IMPLEMENTED'),
      change(null, 'NOT_STARTED'),
      change('IN_PROGRESS', 'REGRESSED'),
    ];
    expect(sayChanges('en', '2019-12-31', changes)).toBe(
      '4 of them stand elsewhere than on 31 December 2019. Of the changes: 2 are steps forward, 1 is a step back and 1 recommendation had not been made yet.',
    );
    expect(sayChanges('ru', '2019-12-31', changes.slice(0, 2)).replace(/\s/g, ' ')).toBe(
      'По сравнению со статусом на 31 декабря 2019 года изменились 2 из них. Из изменений: 2 шага вперёд.',
    );
    expect(sayChanges('kk', '2019-12-31', []).replace(/\s/g, ' ')).toBe(
      'Мына күнмен салыстырғанда ешқайсысы өзгермеген: 2019 жылғы 31 желтоқсан.',
    );
  });
});

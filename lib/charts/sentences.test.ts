import { describe, expect, it } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import type { StatusCounts } from '@/lib/status/scale';
import {
  askSentence,
  bodyThemeSentence,
  evidenceSentence,
  flowSentence,
  freshnessSentence,
  mostSentence,
  overTimeSentence,
  standingOfSentence,
  standingSentence,
} from './sentences';
import type { AgeGroup } from './series';

const numbers = [0, 1, 2, 5, 11, 21, 22, 25];
const at = (locale: (typeof locales)[number]) => ({ locale, country: 'kz' });
const group = (kind: AgeGroup['kind'], count: number): AgeGroup => ({
  over: null,
  upTo: null,
  kind,
  count,
});

/** One sentence for each number, in three languages. */
function said(sentence: (place: ReturnType<typeof at>, count: number) => string) {
  return Object.fromEntries(
    locales.map((locale) => [locale, numbers.map((count) => sentence(at(locale), count))]),
  );
}

describe('where things stand', () => {
  it('counts in every language', () => {
    expect(
      said((place, count) =>
        standingOfSentence(place, 'UPR', {
          IMPLEMENTED: count,
          NOT_STARTED: 30 - count,
          REGRESSED: 1,
        }),
      ),
    ).toMatchSnapshot();
  });

  it('says what is true of all, and where there is nothing', () => {
    const edges: StatusCounts[] = [
      {},
      { NOT_ASSESSED: 1 },
      { NOT_ASSESSED: 21 },
      { NOT_ASSESSED: 25 },
      { NOT_STARTED: 1 },
      { NOT_STARTED: 21 },
      { IMPLEMENTED: 25 },
    ];
    expect(
      Object.fromEntries(
        locales.map((locale) => [
          locale,
          edges.map((counts) => standingOfSentence(at(locale), 'UPR', counts)),
        ]),
      ),
    ).toMatchSnapshot();
    expect(standingSentence(at('en'), {})).toBe(
      'No recommendation to Kazakhstan is in the record on this day',
    );
    expect(standingSentence(at('en'), { NOT_ASSESSED: 3 })).toBe(
      'Kazakhstan: none of the 3 recommendations has been assessed yet',
    );
  });
});

it('the body with most', () => {
  expect(
    said((place, count) =>
      mostSentence(place, 'byBody', [
        {
          name: 'UPR',
          counts: { IMPLEMENTED: Math.min(count, 2), NOT_STARTED: Math.max(0, count - 2) },
        },
      ]),
    ),
  ).toMatchSnapshot();
  expect(mostSentence(at('en'), 'byTheme', [{ name: 'Law', counts: { IMPLEMENTED: 1 } }])).toBe(
    'Most often about Law: 1 recommendation, implemented',
  );
  expect(mostSentence(at('en'), 'byTheme', [])).toBe('Kazakhstan: no recommendation by this day');
});

it('nobody is called first who shares that', () => {
  const rows = ['UPR', 'LYNC'].map((name) => ({ name, counts: { NOT_STARTED: 21 } }));
  expect(locales.map((locale) => mostSentence(at(locale), 'byBody', rows))).toEqual([
    'UPR is among those that made the most: 21 recommendations, none of them implemented',
    'Среди тех, кто дал больше всего,\u00a0— UPR: 21 рекомендация, ни одна не выполнена',
    'Ең көп ұсынған органдардың бірі\u00a0— UPR: 21 ұсыным, бірде-біреуі орындалмаған',
  ]);
});

it('body and theme', () => {
  expect(
    said((place, count) =>
      bodyThemeSentence(
        place,
        { body: 'UPR', theme: 'Law', count: count || 1 },
        { all: 25, empty: count },
      ),
    ),
  ).toMatchSnapshot();
});

it('over time', () => {
  expect(
    said((place, count) =>
      overTimeSentence(place, [
        { year: 2010, counts: { NOT_STARTED: count } },
        { year: 2025, counts: { IMPLEMENTED: count, NOT_STARTED: 40 } },
      ]),
    ),
  ).toMatchSnapshot();
  expect(overTimeSentence(at('en'), [])).toBe('Kazakhstan: no recommendation by this day');
});

it('what moved', () => {
  expect(
    said((place, count) =>
      flowSentence(place, '2019-12-31', '2020-12-31', {
        made: count,
        same: 1,
        up: count,
        down: 0,
        other: 0,
      }),
    ),
  ).toMatchSnapshot();
  const nobody = { made: 0, same: 0, up: 0, down: 0, other: 0 };
  expect(flowSentence(at('kk'), '2019-12-31', '2020-12-31', nobody)).toBe(
    'Қазақстан: бұл күні ұсыным жоқ',
  );
});

it('one ask', () => {
  expect(
    said((place, count) =>
      askSentence(place, {
        name: 'End it',
        count: count || 1,
        year: 2010,
        accepted: count,
        implemented: count,
      }),
    ),
  ).toMatchSnapshot();
});

it('evidence', () => {
  expect(
    said((place, count) => evidenceSentence(place, { PROGRESS: count, REGRESS: 0 }, count)),
  ).toMatchSnapshot();
});

it('freshness', () => {
  expect(
    said((place, count) =>
      freshnessSentence(
        place,
        [group('FRESH', count), group('STALE', 21), group('NEVER', 1)],
        count || 180,
      ),
    ),
  ).toMatchSnapshot();
  for (const kind of ['FRESH', 'NEVER'] as const)
    expect(
      Object.fromEntries(
        locales.map((locale) => [
          locale,
          [1, 21, 25].map((count) => freshnessSentence(at(locale), [group(kind, count)], 21)),
        ]),
      ),
    ).toMatchSnapshot();
});

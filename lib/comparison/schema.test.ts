import { describe, expect, it } from 'vitest';
import { readDays, readSides, readWas } from './schema';

const moment = { asOf: '2025-12-31', knownAt: null, today: '2026-11-23' };
const read = (search: Parameters<typeof readDays>[0], knownAt: Date | null = null) =>
  readDays(search, { ...moment, knownAt }, 'Asia/Almaty');

describe('readDays', () => {
  it('is a year back without a question', () => {
    expect(read({})).toEqual({
      ...{ from: '2024-12-31', asked: '', problem: null },
      ...{ knownFrom: null, isKnownFromMisread: false },
    });
  });

  it('takes an earlier day and an instant', () => {
    const days = read({ from: '2019-12-31', knownFrom: '2020-01-01' });
    expect(days).toMatchObject({ from: '2019-12-31', problem: null });
    expect(days.knownFrom?.toISOString()).toBe('2019-12-31T18:00:00.000Z');
  });

  it('says what is wrong, keeps it, and takes the usual day', () => {
    expect(read({ from: '2026-01-01' })).toMatchObject({
      ...{ from: '2024-12-31', asked: '2026-01-01', problem: 'NOT_BEFORE' },
    });
    expect(read({ from: 'soon' })).toMatchObject({ from: '2024-12-31', problem: 'NOT_A_DAY' });
    expect(read({ from: '1800-01-01' })).toMatchObject({ problem: 'NOT_A_DAY' });
    expect(read({ from: ['2019-01-01', '2020-01-01'] })).toMatchObject({ problem: 'NOT_A_DAY' });
    expect(read({ knownFrom: 'soon' })).toMatchObject({ isKnownFromMisread: true });
    const earlier = read({ knownFrom: '2026-03-01' }, new Date('2026-01-01T00:00:00Z'));
    expect(earlier).toMatchObject({ knownFrom: null, isKnownFromMisread: true });
  });
});

it.each([
  ['NOT_STARTED', 'NOT_STARTED'],
  ['not-made', 'NOT_MADE'],
  ['done', null],
  [['REGRESSED', 'NOT_MADE'], null],
  [undefined, null],
])('what was %j on the earlier day is read as %j', (was, read) => {
  expect(readWas({ was })).toBe(read);
});

describe('the two of a comparison', () => {
  it('says what it could not read, and compares what is usual instead', () => {
    expect(readSides({ kind: 'nonsense', one: 'upr', other: 'Not a slug!' })).toEqual({
      ...{ kind: 'bodies', one: 'upr', other: null },
      ignored: [
        { name: 'kind', value: 'nonsense' },
        { name: 'other', value: 'Not a slug!' },
      ],
    });
    expect(readSides({ kind: 'countries' }, ['bodies', 'themes']).ignored).toEqual([
      { name: 'kind', value: 'countries' },
    ]);
    expect(readSides({ kind: 'themes', one: '', other: 'registration' }).ignored).toEqual([]);
  });
});

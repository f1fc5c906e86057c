import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, isDay, isNow, readMoment, todayIn } from './moment';

const almaty = 'Asia/Almaty';
/** Half past midnight in Almaty (UTC+5), still the evening before in London. */
const justAfterMidnight = new Date('2026-11-22T19:30:00Z');

describe('todayIn', () => {
  it('is the day on the country’s clocks', () => {
    expect(todayIn(almaty, justAfterMidnight)).toBe('2026-11-23');
    expect(todayIn('Europe/London', justAfterMidnight)).toBe('2026-11-22');
    expect(todayIn(almaty, new Date('2026-11-22T18:59:59Z'))).toBe('2026-11-22');
  });
});

describe('isDay', () => {
  it('wants a day that exists', () => {
    expect(isDay('2024-02-29')).toBe(true);
    for (const wrong of [
      '2023-02-29',
      '2024-13-01',
      '2024-1-1',
      '',
      'today',
      '2024-02-29T00:00:00Z',
    ])
      expect(isDay(wrong), wrong).toBe(false);
  });
});

describe('readMoment', () => {
  const read = (search: Parameters<typeof readMoment>[0]) =>
    readMoment(search, almaty, justAfterMidnight);

  it('is now without a question', () => {
    const moment = read({});
    expect(moment).toEqual({ asOf: '2026-11-23', knownAt: null, today: '2026-11-23' });
    expect(isNow(moment)).toBe(true);
  });

  it('takes a past day and a past instant', () => {
    const moment = read({ asOf: '2019-12-31', knownAt: '2026-03-01T00:00:00Z' });
    expect(moment.asOf).toBe('2019-12-31');
    expect(moment.knownAt?.toISOString()).toBe('2026-03-01T00:00:00.000Z');
    expect(isNow(moment)).toBe(false);
  });

  it('takes a day of knowledge as its beginning on the country’s clocks', () => {
    expect(read({ knownAt: '2026-03-01' }).knownAt?.toISOString()).toBe('2026-02-28T19:00:00.000Z');
    // Until March 2024 they were six hours ahead.
    expect(read({ knownAt: '2020-01-01' }).knownAt?.toISOString()).toBe('2019-12-31T18:00:00.000Z');
    // Today began half an hour ago.
    expect(read({ knownAt: '2026-11-23' }).misread).toBeUndefined();
    const london = readMoment({ knownAt: '2026-01-05' }, 'Europe/London', justAfterMidnight);
    expect(london.knownAt?.toISOString()).toBe('2026-01-05T00:00:00.000Z');
  });

  it('takes “then” as the end of the day that is asked for', () => {
    const then = read({ asOf: '2026-03-01', knownAt: 'then' });
    expect(then.knownAt?.toISOString()).toBe('2026-03-01T18:59:59.999Z');
    expect(then.misread).toBeUndefined();
    // Today has not ended: all that is known is known.
    expect(isNow(read({ knownAt: 'then' }))).toBe(true);
    expect(read({ knownAt: 'then' }).misread).toBeUndefined();
    expect(read({ asOf: '2026-11-22', knownAt: 'then' }).knownAt?.toISOString()).toBe(
      '2026-11-22T18:59:59.999Z',
    );
  });

  it('takes an instant finer than the record keeps it', () => {
    expect(read({ knownAt: '2026-03-01T00:00:00.123456Z' }).knownAt?.toISOString()).toBe(
      '2026-03-01T00:00:00.123Z',
    );
  });

  it('reads what lies ahead, or is nothing, as now', () => {
    const junk = [
      { asOf: '2030-01-01' },
      { asOf: 'yesterday' },
      { asOf: '2019-02-30' },
      { knownAt: 'March 2026' },
      { knownAt: '2026-03-01T00:00:00' },
      { knownAt: ['2026-03-01', '2026-03-02'] },
      { asOf: ['2019-01-01', '2020-01-01'] },
      { knownAt: 'long ago' },
      { knownAt: '2030-01-01T00:00:00Z' },
      { knownAt: '1899-12-31T23:59:59Z' },
      // PostgreSQL has no year 0.
      { knownAt: '0000-01-01T00:00:00Z' },
      { knownAt: '0001-01-01T00:00:00+05:00' },
    ];
    for (const search of junk) {
      expect(isNow(read(search)), JSON.stringify(search)).toBe(true);
      expect(read(search).misread, JSON.stringify(search)).toBe(true);
    }
    expect(read({ asOf: '2019-12-31', knownAt: '2026-03-01' })).not.toHaveProperty('misread');
    expect(read({ asOf: '' })).not.toHaveProperty('misread');
  });
});

it('a day survives the way into the database and back', () => {
  expect(dayOf(dateOf('2011-10-24'))).toBe('2011-10-24');
});

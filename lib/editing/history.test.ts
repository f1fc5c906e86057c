import { describe, expect, it } from 'vitest';
import { changesIn, type HistoryEvent, versionAfter } from './history';
import { evidence } from './kinds/facts';

const event = (sequence: number, before: HistoryEvent['before'], after: HistoryEvent['after']) => ({
  sequence,
  at: '2026-01-01T00:00:00.000Z',
  accountId: null,
  byName: null,
  action: before ? 'update' : 'create',
  before,
  after,
  isRedacted: false,
});

const history = [
  event(3, { title: 'two', summary: 'b' }, { title: 'three', summary: 'c' }),
  event(2, { title: 'one' }, { title: 'two' }),
  event(1, null, {
    title: 'one',
    summary: 'b',
    retrievedOn: '2020-01-01T00:00:00.000Z',
    url: null,
  }),
];
const now = { title: 'three', summary: 'c', retrievedOn: '2020-01-01' };

describe('an earlier version', () => {
  it.each([
    [3, { title: 'three', summary: 'c' }],
    [2, { title: 'two', summary: 'b' }],
    [1, { title: 'one', summary: 'b' }],
  ])('after event %i', (sequence, said) => {
    expect(versionAfter(now, history, sequence)).toEqual({ ...now, ...said });
  });

  it('leaves what a withheld event no longer says as it is now', () => {
    const withheld = [event(2, {}, {}), ...history.slice(2)];
    expect(versionAfter({ ...now, title: '[withheld]' }, withheld, 1).title).toBe('[withheld]');
  });
});

describe('what an event changed', () => {
  it('is told field by field, with days as days and nothing that stayed empty', () => {
    const [first] = history.slice(2).map((one) => changesIn(evidence.fields, one));
    expect(first?.map(({ field, after }) => [field.name, after])).toEqual([
      ['title', { title: 'one' }],
      ['summary', { summary: 'b' }],
      ['retrievedOn', { retrievedOn: '2020-01-01' }],
    ]);
  });
});

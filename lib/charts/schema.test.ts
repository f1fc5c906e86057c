import { describe, expect, it } from 'vitest';
import { chartOfPage, readDescribed } from './oembed';
import { readChart, yearBefore } from './schema';
import { ageGroups, mostCommon, movesOf } from './series';

describe('an address', () => {
  it.each([
    ['by-body', {}, { kind: 'by-body', parameters: {} }],
    ['standing', { body: 'upr' }, { kind: 'standing', parameters: { body: 'upr' } }],
    ['flow', { since: '2020-02-30' }, { kind: 'flow', parameters: {} }],
    [
      'flow',
      { body: 'upr', theme: 'law' },
      { kind: 'flow', parameters: { body: 'upr', theme: 'law' } },
    ],
    ['by-body', { body: 'upr' }, { kind: 'by-body', parameters: {} }],
    ['indicator', {}, null],
    ['pie', {}, null],
    ['constructor', {}, null],
  ])('%s %j', (kind, search, chart) => {
    expect(readChart(kind, search).chart).toEqual(chart);
  });

  it('names what it asks in vain', () => {
    const search = {
      asOf: '2020-01-01',
      scheme: 'dark',
      body: 'upr',
      theme: 'law',
      other: 'x',
      since: '',
    };
    expect(readChart('standing', search)).toEqual({
      chart: { kind: 'standing', parameters: { body: 'upr' } },
      ignored: [
        { name: 'theme', value: 'law' },
        { name: 'other', value: 'x' },
      ],
    });
    expect(readChart('standing', { body: ['a', 'b'] }).ignored).toHaveLength(1);
    expect(readChart('standing', { body: '../x' }).ignored).toHaveLength(1);
  });

  it.each([
    ['2026-11-27', '2025-11-27'],
    ['2024-02-29', '2023-02-28'],
  ])('a year before %s', (day, before) => {
    expect(yearBefore(day)).toBe(before);
  });
});

describe('what a page stands for', () => {
  it.each([
    [[], 'standing'],
    [['bodies', 'upr'], 'standing'],
    [['asks', 'x'], 'asks'],
    [['timeline'], 'evidence'],
    [['charts', 'flow'], 'flow'],
    [['charts'], undefined],
    [['privacy'], undefined],
    [['bodies', 'upr', 'more'], undefined],
  ])('%j: %s', (parts, kind) => {
    expect(chartOfPage(parts)?.kind).toBe(kind);
  });

  it.each([
    ['https://qadam.example/en/kz', true],
    ['https://qadam.example/embed/ru/kz/by-body?asOf=2020-01-01', true],
    ['https://qadam.example.evil.example/en/kz', false],
    ['https://qadam.example:8443/en/kz', false],
    ['http://qadam.example/en/kz', false],
    ['https://qadam.example@evil.example/en/kz', false],
    ['https://user@qadam.example/en/kz', false],
    ['javascript:alert(1)', false],
    ['//qadam.example/en/kz', false],
    ['https://qadam.example/xx/kz', false],
    ['https://qadam.example/en/desk', false],
    ['', false],
  ])('%s: %s', (address, isOurs) => {
    expect(readDescribed(address, 'https://qadam.example') !== null).toBe(isOurs);
  });
});

it('the most common status; of several with as many, the first of the scale', () => {
  expect(mostCommon({})).toBeNull();
  expect(mostCommon({ IMPLEMENTED: 2, NOT_STARTED: 2, REGRESSED: 1 })).toBe('NOT_STARTED');
});

it('ages break where the period does', () => {
  const groups = ageGroups(
    [
      { days: -3, count: 1 },
      { days: 200, count: 2 },
      { days: 201, count: 4 },
      { days: 4000, count: 8 },
      { days: null, count: 16 },
    ],
    200,
  );
  const counted = groups.filter(({ count }) => count > 0);
  expect(counted.map(({ kind, upTo, count }) => [kind, upTo, count])).toEqual([
    ['FRESH', 30, 1],
    ['FRESH', 200, 2],
    ['STALE', 365, 4],
    ['STALE', null, 8],
    ['NEVER', null, 16],
  ]);
});

it('moves up and down the ladder, and beside it', () => {
  expect(
    movesOf([
      { from: 'NOT_MADE', to: 'NOT_STARTED', count: 1 },
      { from: 'NOT_STARTED', to: 'NOT_STARTED', count: 2 },
      { from: 'REGRESSED', to: 'NOT_STARTED', count: 4 },
      { from: 'IMPLEMENTED', to: 'REGRESSED', count: 8 },
      { from: 'NO_EVIDENCE', to: 'IMPLEMENTED', count: 16 },
    ]),
  ).toEqual({ made: 1, same: 2, up: 4, down: 8, other: 16 });
});

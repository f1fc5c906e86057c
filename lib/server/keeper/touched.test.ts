import { describe, expect, it } from 'vitest';
import { isTouched, speaksOf } from './touched';

const link = (path: string) => `<a href="${path}">x</a>`;

describe('what a page speaks of', () => {
  it('is its own recommendation and those that it leads to, whatever the day', () => {
    const html = [
      link('/ru/kz/recommendations/USDOS-2019-2?asOf=2020-01-01'),
      link('/ru/kz/recommendations/UPR-3-7#steps'),
      link('/ru/kz/recommendations?body=upr'),
      link('https://example.org/en/kz/recommendations/ELSEWHERE-1'),
    ].join('');
    const address = '/ru/kz/recommendations/KZ-1?asOf=2020-01-01';
    expect([...(speaksOf(address, html) ?? [])]).toEqual([
      'kz/KZ-1',
      'kz/USDOS-2019-2',
      'kz/UPR-3-7',
    ]);
  });

  it('is anything where it counts or lists', () => {
    for (const address of [
      '/en/kz',
      '/en/kz/recommendations?body=upr',
      '/en/kz/asks/a',
      '/en/kz/report',
    ])
      expect(speaksOf(address, link('/en/kz/recommendations/KZ-1')), address).toBeNull();
  });
});

it('a page is touched by what it speaks of, and by what may be anything', () => {
  const names = new Set(['kz/KZ-1', 'kz/KZ-2']);
  expect(isTouched('', names)).toBe(true);
  expect(isTouched('kz/KZ-3\nkz/KZ-2', names)).toBe(true);
  expect(isTouched('kz/KZ-3\nkz/KZ-20', names)).toBe(false);
  expect(isTouched('uz/KZ-1', names)).toBe(false);
  expect(isTouched('lists', names)).toBe(false);
  for (const message of ['', 'lists', 'kz/KZ-3']) expect(isTouched(message, null)).toBe(true);
});

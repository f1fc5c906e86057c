import { describe, expect, it } from 'vitest';
import { negotiateLocale } from './negotiate';

describe('negotiateLocale', () => {
  it.each([
    [undefined, 'en'],
    [null, 'en'],
    ['', 'en'],
    ['de,fr;q=0.8', 'en'],
    ['kk-KZ,ru;q=0.8,en;q=0.5', 'kk'],
    ['en;q=0.2, ru-RU;q=0.9', 'ru'],
    ['de, RU ; q=0.4', 'ru'],
    ['ru;q=0, kk;q=0.1', 'kk'],
    ['ru;q=nonsense', 'en'],
    ['*', 'en'],
  ])('%s → %s', (header, expected) => {
    expect(negotiateLocale(header)).toBe(expected);
  });
});

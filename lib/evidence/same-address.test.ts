import { expect, it } from 'vitest';
import { hostOf, plainAddress } from './same-address';

it.each([
  ['https://www.example.org/a/', 'http://EXAMPLE.org/a'],
  ['https://example.org/a?utm_source=x&b=2&a=1#top', 'https://example.org/a?a=1&b=2'],
  ['https://example.org:443/a/index.html', 'https://example.org/a'],
  ['https://m.example.org', 'https://example.org/'],
])('%s is %s', (one, other) => {
  expect(plainAddress(one)).toBe(plainAddress(other));
});

it.each([
  ['https://example.org/a', 'https://example.org/A'],
  ['https://example.org/a?id=1', 'https://example.org/a?id=2'],
  ['https://a.example.org/', 'https://example.org/'],
  ['https://example.org:8443/a', 'https://example.org/a'],
])('%s is not %s', (one, other) => {
  expect(plainAddress(one)).not.toBe(plainAddress(other));
});

it('knows what is no address', () => {
  expect(plainAddress('KZ-E14')).toBeNull();
  expect(plainAddress('javascript:alert(1)')).toBeNull();
  expect(hostOf('https://www.example.org/a')).toBe('example.org');
});

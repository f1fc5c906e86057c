import { expect, it } from 'vitest';
import { meantAddress } from './readable-not-found';

it.each([
  ['/ru/kz/bodies/uscirf?asOf=%E0%A4%A', '/ru/kz/bodies/uscirf?asOf=%E0%A4%A'],
  ['/en/desk/edit/theme/%D2%9B', '/en/desk/edit/theme/%D2%9B'],
  ['/kk/desk/edit/theme/%E0%A4%A', '/kk/missing/address'],
  ['/%', '/en/missing/address'],
  ['/ru/kz/asks/%00', '/ru/missing/address'],
  ['/en/kz/recommendations?q=a%00b', '/en/kz/recommendations?q=ab'],
  ['/api/v1/%E0', '/en/missing/address'],
])('%s is answered as %s', (asked, meant) => {
  expect(meantAddress(asked)).toBe(meant);
});

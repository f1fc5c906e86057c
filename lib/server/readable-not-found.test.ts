import { expect, it } from 'vitest';
import { meantAddress, missingPage } from './readable-not-found';

it.each([
  ['/ru/kz/bodies/uscirf?asOf=%E0%A4%A', '/ru/kz/bodies/uscirf?asOf=%E0%A4%A'],
  ['/en/desk/edit/theme/%D2%9B', '/en/desk/edit/theme/%D2%9B'],
  ['/kk/desk/edit/theme/%E0%A4%A', '/kk/missing/address'],
  ['/%', '/en/missing/address'],
  ['/ru/%?asOf=2016-01-01', '/ru/missing/address'],
  ['/ru/kz/asks/%00', '/ru/missing/address'],
  ['/en/kz/recommendations?q=a%00b', '/en/kz/recommendations?q=ab'],
  ['/api/v1/%E0', '/en/missing/address'],
])('%s is answered as %s', (asked, meant) => {
  expect(meantAddress(asked)).toBe(meant);
});

it.each([
  ['/ru/kz/asks/nowhere', '/ru/missing'],
  ['/ru/kz/asks/a?asOf=2005-01-01', '/ru/missing?today=%2Fru%2Fkz%2Fasks%2Fa'],
  ['/x?knownAt=2026-01-01&q=a%26b', '/en/missing?today=%2Fx%3Fq%3Da%2526b'],
])('what %s does not find is explained by %s', (asked, page) => {
  expect(missingPage(asked)).toBe(page);
});

import { describe, expect, it } from 'vitest';
import { landingPath, ownPath } from './return-path';

describe('where one goes after signing in', () => {
  it.each(['/en/desk', '/ru/desk/people?a=b', '/en/desk/review/1#decision'])(
    'to %s, an address of ours',
    (path) => {
      expect(ownPath(path, '/home')).toBe(path);
    },
  );
  it.each([
    '',
    null,
    undefined,
    'en/desk',
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/\t/elsewhere.example',
    '/\n/elsewhere.example',
    'javascript:alert(1)',
    ' /en/desk',
    '/..//elsewhere.example',
    '/.//elsewhere.example',
  ])('home instead of %j', (wanted) => {
    expect(ownPath(wanted, '/home')).toBe('/home');
  });
});

it('leads to the desk in the language that somebody chose, unless they were going elsewhere', () => {
  expect(landingPath('', 'en', 'kk')).toBe('/kk/desk');
  expect(landingPath('/en/desk', 'en', 'kk')).toBe('/kk/desk');
  expect(landingPath('/en/desk', 'en', null)).toBe('/en/desk');
  expect(landingPath('/en/desk/people', 'en', 'kk')).toBe('/en/desk/people');
  expect(landingPath('', 'ru', 'xx')).toBe('/ru/desk');
});

import { expect, it, onTestFinished } from 'vitest';
import { offeredPath, rememberOffered } from './offered';

it('leads a reader from a language that is not offered to the same page or file in the first that is', () => {
  onTestFinished(() => rememberOffered(['en', 'ru', 'kk']));
  expect(offeredPath('/kk/kz/bodies')).toBeNull();
  rememberOffered(['ru', 'en']);
  for (const [asked, led] of [
    ['/kk', '/en'],
    ['/kk/', '/en'],
    ['/kk/kz', '/en/kz'],
    ['/kk/kz/recommendations/UNSR-2014-d', '/en/kz/recommendations/UNSR-2014-d'],
    ['/kk/kz/recommendations.csv', '/en/kz/recommendations.csv'],
    ['/kk/kz/report.csv', '/en/kz/report.csv'],
    ['/kk/kz/changes.atom', '/en/kz/changes.atom'],
    ['/kk/kz/changes.json', '/en/kz/changes.json'],
  ] as const)
    expect(offeredPath(asked), asked).toBe(led);
  for (const kept of [
    '/ru/kz/bodies',
    '/en',
    '/xx/kz',
    '/kk/desk',
    '/kk/sign-in',
    '/kk/invitation/abc',
    '/kk/subscription/abc',
    '/kk/missing',
  ])
    expect(offeredPath(kept), kept).toBeNull();
  rememberOffered(['kk']);
  expect(offeredPath('/ru/kz')).toBe('/kk/kz');
});

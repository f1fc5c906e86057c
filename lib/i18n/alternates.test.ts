import { expect, it, onTestFinished } from 'vitest';
import { alternates } from './alternates';
import { rememberOffered } from './offered';

it('names every language, and the address that lets the reader decide', () => {
  expect(alternates('/ru/kz/bodies')).toEqual({
    canonical: '/ru/kz/bodies',
    languages: {
      en: '/en/kz/bodies',
      ru: '/ru/kz/bodies',
      kk: '/kk/kz/bodies',
      'x-default': '/kz/bodies',
    },
  });
  expect(alternates('/en').languages['x-default']).toBe('/');
});

it('leaves out a language that is not offered', () => {
  onTestFinished(() => rememberOffered(['en', 'ru', 'kk']));
  rememberOffered(['kk', 'en', 'xx']);
  expect(Object.keys(alternates('/ru/kz').languages)).toEqual(['en', 'kk', 'x-default']);
  rememberOffered([]);
  expect(Object.keys(alternates('/ru/kz').languages)).toHaveLength(4);
});

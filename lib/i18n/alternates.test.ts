import { expect, it } from 'vitest';
import { alternates } from './alternates';

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

import { describe, expect, it } from 'vitest';
import {
  explorerPath,
  pagePath,
  queryString,
  recommendationPath,
  statusDefinitionPath,
  switchLocale,
  withoutEmpty,
} from './paths';

const place = { locale: 'en', country: 'kz' } as const;

describe('paths', () => {
  it('carries the past day along', () => {
    expect(pagePath(place)).toBe('/en/kz');
    expect(recommendationPath({ ...place, asOf: '2019-12-31' }, 'UNSR-2014-d')).toBe(
      '/en/kz/recommendations/UNSR-2014-d?asOf=2019-12-31',
    );
  });
  it('keeps repeated values and drops empty ones', () => {
    expect(queryString({ status: ['A', 'B'], q: '', page: 2, body: undefined })).toBe(
      '?status=A&status=B&page=2',
    );
  });
  it('takes the empty fields of a form out of an address, and nothing else', () => {
    expect(withoutEmpty('?q=&status=A&year=&status=B%20c&plain&x=%3D=')).toBe(
      '?status=A&status=B%20c&plain&x=%3D=',
    );
    expect(withoutEmpty('?q=&sort=')).toBe('');
    expect(withoutEmpty('')).toBe('');
  });
  it('lets the explorer ask for its own day', () => {
    expect(explorerPath({ ...place, asOf: '2019-12-31' }, { asOf: '2020-01-01' })).toBe(
      '/en/kz/recommendations?asOf=2020-01-01',
    );
  });
  it('encodes what could leave its place in the address', () => {
    expect(pagePath(place, 'bodies', '../x?y')).toBe('/en/kz/bodies/..%2Fx%3Fy');
  });
  it('leads a status to its definition', () => {
    expect(statusDefinitionPath(place, 'NOT_STARTED')).toBe(
      '/en/kz/methodology#status-not-started',
    );
  });
  it('changes the language and nothing else', () => {
    expect(switchLocale('/en/kz/bodies?asOf=2019-12-31', 'kk')).toBe(
      '/kk/kz/bodies?asOf=2019-12-31',
    );
    expect(switchLocale('/', 'ru')).toBe('/ru');
  });
});

import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { isForEverybody, takesGzip } from './for-everybody';

const ask = (url: string, headers: IncomingMessage['headers'] = {}, method = 'GET') =>
  ({ url, method, headers: { accept: 'text/html,*/*', ...headers } }) as unknown as IncomingMessage;

describe('what is the same for everybody', () => {
  it.each([
    '/en/kz',
    '/kk/kz/recommendations?status=REGRESSED&page=2',
    '/ru/kz/recommendations/UNSR-2014-a?asOf=2019-12-31',
    '/en/kz/charts/flow?since=2015-12-31',
  ])('is %s', (url) => expect(isForEverybody(ask(url))).toBe(true));

  it.each([
    '/en/desk',
    '/en/kz/suggest?about=USDOS-2019-2',
    '/en/kz/subscribe',
    '/en/kz/contact',
    '/en/kz/recommendations.csv',
    '/en/kz/charts/by-body/picture.svg',
    '/en/kz/recommendations?_rsc=1x2y3',
    '/en/sign-in',
    '/en/kz/recommendations/%2e%2e/suggest',
    '/en/kz/recommendations/%2E%2e/%2E%2E/desk',
    '/en/kz/data\\..\\suggest',
    '/en/kz/data/%5csuggest',
    '/en/kz//evil.example',
    '/en/kz/bodies?q=&status=REGRESSED',
    '/xx/kz',
    '/kz',
    '/en',
    '/api/v1/kz/recommendations',
    `/en/kz?q=${'a'.repeat(2_000)}`,
  ])('is not %s', (url) => expect(isForEverybody(ask(url))).toBe(false));

  it.each([
    { cookie: 'theme=dark; next-auth.session-token=x' },
    { cookie: '__Secure-next-auth.session-token.0=x' },
    { rsc: '1' },
    { 'next-action': 'x' },
    { 'next-router-prefetch': '1' },
    { 'x-nextjs-data': '1' },
    { accept: 'application/json' },
  ])('is not what is asked for with %o', (headers) =>
    expect(isForEverybody(ask('/en/kz', headers))).toBe(false),
  );

  it('is not what is sent', () => expect(isForEverybody(ask('/en/kz', {}, 'POST'))).toBe(false));
});

describe('gzip', () => {
  it.each(['gzip', 'br, gzip;q=0.5', 'deflate, GZIP ;q=1.0'])('is taken by %s', (accepted) =>
    expect(takesGzip(ask('/', { 'accept-encoding': accepted }))).toBe(true),
  );
  it.each(['', 'br', 'gzip;q=0', 'gzip; q=0.00', 'x-gzip2'])('is not taken by "%s"', (accepted) =>
    expect(takesGzip(ask('/', { 'accept-encoding': accepted }))).toBe(false),
  );
});

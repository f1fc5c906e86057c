import { NextRequest } from 'next/server';
import { expect, it } from 'vitest';
import { proxy } from '@/proxy';

const send = (method: string, path: string) =>
  proxy(new NextRequest(`http://localhost${path}`, { method }));

it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
  'the API answers %s with what it does answer',
  async (method) => {
    const response = send(method, '/api/v1/kz/recommendations');
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect((await response.json()).type).toMatch(/#method-not-allowed$/);
  },
);

it('only drafts are sent, and only sent', async () => {
  const path = '/api/v1/kz/recommendations/X-1/assessments';
  expect(send('POST', path).headers.get('x-middleware-next')).toBe('1');
  for (const method of ['GET', 'PUT', 'DELETE']) {
    const response = send(method, path);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
  }
  // A page of another site may not send a token along.
  const allowed = send('OPTIONS', path).headers;
  expect(allowed.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
  expect(allowed.get('access-control-allow-headers')).toBe('If-None-Match');
});

it('reading goes on to the handlers, and other addresses have rules of their own', () => {
  for (const [method, path] of [
    ['GET', '/api/v1/kz/overview'],
    ['HEAD', '/api/v1'],
    ['OPTIONS', '/api/v1/kz/overview'],
    ['POST', '/api/auth/callback/credentials'],
  ] as const)
    expect(send(method, path).headers.get('x-middleware-next'), path).toBe('1');
});

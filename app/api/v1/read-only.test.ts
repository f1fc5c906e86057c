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

it('reading goes on to the handlers, and other addresses have rules of their own', () => {
  for (const [method, path] of [
    ['GET', '/api/v1/kz/overview'],
    ['HEAD', '/api/v1'],
    ['OPTIONS', '/api/v1/kz/overview'],
    ['POST', '/api/auth/callback/credentials'],
  ] as const)
    expect(send(method, path).headers.get('x-middleware-next'), path).toBe('1');
});

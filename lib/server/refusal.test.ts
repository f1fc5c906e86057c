import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { refuseRequest } from './refusal';

const ask = (method: string, url: string, headers: Record<string, string> = {}) =>
  refuseRequest({
    method,
    url,
    headers: { host: 'localhost:3000', ...headers },
  } as unknown as IncomingMessage)?.status ?? null;

it('reads pages and takes forms from our own pages', () => {
  expect(ask('GET', '/en/kz', { origin: 'https://other.example' })).toBeNull();
  expect(ask('HEAD', '/en/kz')).toBeNull();
  expect(ask('POST', '/en/sign-in')).toBeNull();
  expect(ask('POST', '/en/sign-in', { origin: 'http://localhost:3000' })).toBeNull();
  const behindProxy = { origin: 'https://qadam.example', 'x-forwarded-host': 'qadam.example' };
  expect(ask('POST', '/en/sign-in', behindProxy)).toBeNull();
});

it('refuses forms of others, and what is neither reading nor sending', () => {
  for (const origin of ['https://other.example', 'null', '', 'http://localhost:3001'])
    expect(ask('POST', '/en/sign-in', { origin }), origin).toBe(403);
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'BREW'])
    expect(ask(method, '/en/kz'), method).toBe(405);
});

it('refuses what Next would stumble over', () => {
  for (const url of ['/en/kz', '/api/files/x']) expect(ask('TRACE', url), url).toBe(405);
  const sent = (type: string) => ask('POST', '/en/kz/suggest', { 'content-type': type });
  expect(sent('multipart/form-data')).toBe(400);
  expect(sent('multipart/form-data; boundary=x')).toBeNull();
});

it('leaves the API to its own rules', () => {
  expect(ask('POST', '/api/unsubscribe/x', { origin: 'https://mail.example' })).toBeNull();
  expect(ask('OPTIONS', '/api/auth/session')).toBeNull();
});

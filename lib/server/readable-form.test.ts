import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { isForm, renderForm } from './readable-form';

/** What a form's sender gets when Next answers so. */
async function send(status: number, type: string, body: string) {
  const render = async (_: unknown, response: ServerResponse) => {
    response.setHeader('ETag', '"of-next"');
    response.setHeader('Content-Length', Buffer.byteLength(body));
    response.writeHead(status, { 'Content-Type': type });
    response.end(body);
  };
  const server = createServer((request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    void renderForm(render, request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/en/sign-in`, { method: 'POST' });
  const text = await response.text();
  await new Promise((resolve) => server.close(resolve));
  return { status: response.status, text, headers: response.headers };
}

it('answers a form that Next cannot read with a page that says what to do, in three languages', async () => {
  for (const [status, text] of [
    [500, 'Internal Server Error'],
    [400, 'Invalid Server Action request.'],
    [409, 'Server Action unavailable.'],
  ] as const) {
    const answer = await send(status, 'text/plain', text);
    expect(answer.status, text).toBe(400);
    for (const words of ['Nothing was saved', 'Ничего не сохранено', 'Ештеңе сақталмады'])
      expect(answer.text).toContain(words);
    expect(answer.headers.get('etag')).toBeNull();
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  }
});

it('leaves every page as it is, also one that says what went wrong', async () => {
  for (const status of [200, 404, 500]) {
    const answer = await send(status, 'text/html; charset=utf-8', 'a page');
    expect([answer.status, answer.text]).toEqual([status, 'a page']);
  }
});

it('knows a form of a browser without scripts', () => {
  const type = 'multipart/form-data; boundary=x';
  const ask = (url: string, headers: Record<string, string>, method = 'POST') =>
    isForm({ method, url, headers } as unknown as Parameters<typeof isForm>[0]);
  expect(ask('/en/sign-in', { 'content-type': type })).toBe(true);
  expect(ask('/en/sign-in', { 'content-type': type, 'next-action': 'x' })).toBe(false);
  expect(ask('/api/imports', { 'content-type': type })).toBe(false);
  expect(ask('/en/sign-in', {}, 'GET')).toBe(false);
});

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { within } from '@/lib/log/context';
import { renderPage } from './readable-failure';

/** What somebody sees whose page is made by `render`, with the database there or not. */
async function ask(
  render: (request: IncomingMessage, response: ServerResponse) => void,
  { answers = true, init = {} }: { answers?: boolean; init?: RequestInit } = {},
) {
  const serving = {
    answers: async () => answers,
    render: async (request: IncomingMessage, response: ServerResponse) => render(request, response),
  };
  const server = createServer((request, response) => void renderPage(serving, request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const headers = { accept: 'text/html', ...init.headers };
  const response = await fetch(`http://127.0.0.1:${port}/en/kz`, { ...init, headers });
  const text = await response.text();
  await new Promise((resolve) => server.close(resolve));
  return { status: response.status, text, type: response.headers.get('content-type') };
}

const empty = (_request: IncomingMessage, response: ServerResponse) => {
  response.writeHead(500, { 'content-type': 'text/html', 'x-of': 'next' });
  response.write('<html id="__next_error__">');
  response.end('</html>');
};
const form = () => {
  const body = new FormData();
  body.append('reason', 'So.');
  return { method: 'POST', body };
};

it('says in three languages, under an id of the log, that a page could not be made', async () => {
  const { status, text } = await within({ request: 'abc123' }, () => ask(empty));
  expect(status).toBe(500);
  expect(text.match(/<p lang="(en|ru|kk)">[^<]+ abc123[^<]+<\/p>/g)).toHaveLength(3);
});

it('says that it will be back where the database is away', async () => {
  const { status, text } = await ask(empty, { answers: false });
  expect(status).toBe(503);
  expect(text).toContain('http-equiv="refresh"');
});

it('leads who sent a form, or a file to a route, back to what was typed', async () => {
  const bare = (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(500).end();
  };
  const failed = await ask(bare, { init: form() });
  expect(failed).toMatchObject({ status: 500 });
  expect(failed.text).toContain('look whether it was saved');
  const away = await ask(bare, { answers: false, init: form() });
  expect(away).toMatchObject({ status: 503 });
  expect(away.text).not.toContain('http-equiv="refresh"');
});

it('leaves alone what is well, and what programs ask for', async () => {
  const fine = await ask((_request, response) => void response.end('a page'));
  expect(fine).toMatchObject({ status: 200, text: 'a page' });
  const part = await ask(empty, { init: { headers: { rsc: '1' } } });
  expect(part).toMatchObject({ status: 500, text: '<html id="__next_error__"></html>' });
});

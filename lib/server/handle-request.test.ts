import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { handleRequest } from './handle-request';

/** A real answer. */
async function ask(secure: boolean, isReady: boolean, method = 'GET') {
  const server = createServer((request, response) =>
    handleRequest(
      {
        secure,
        ready: () => isReady,
        answers: async () => isReady,
        sendStatic: () => false,
        sendKept: async () => false,
        sendAnyway: async () => false,
        render: async (_, page) => {
          page.end('a page');
        },
      },
      request,
      response,
    ),
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/en/kz`, { method });
  const page = await response.text();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect(response.status).toBe(isReady ? 200 : 503);
  return { page, strictTransport: response.headers.get('strict-transport-security') };
}

it('tells browsers to stay with https behind TLS, also while nothing can be served', async () => {
  for (const isReady of [true, false])
    expect((await ask(true, isReady)).strictTransport).toBe('max-age=31536000; includeSubDomains');
});

it('says nothing of it without TLS', async () => {
  expect((await ask(false, true)).strictTransport).toBeNull();
});

it('does not load the page of a form again while nothing can be served: what was typed is a step back', async () => {
  const answers = await Promise.all(['GET', 'POST'].map((method) => ask(false, false, method)));
  expect(answers.map(({ page }) => page.includes('http-equiv="refresh"'))).toEqual([true, false]);
  expect(answers[1]?.page).toContain('what you typed is still there');
});

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { handleRequest } from './handle-request';

/** The header of a real answer. */
async function strictTransport(secure: boolean, isReady: boolean): Promise<string | null> {
  const server = createServer((request, response) =>
    handleRequest(
      {
        secure,
        ready: () => isReady,
        sendStatic: () => false,
        sendKept: async () => false,
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
  const { headers, status } = await fetch(`http://127.0.0.1:${port}/en/kz`);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect(status).toBe(isReady ? 200 : 503);
  return headers.get('strict-transport-security');
}

it('tells browsers to stay with https behind TLS, also while nothing can be served', async () => {
  for (const isReady of [true, false])
    expect(await strictTransport(true, isReady)).toBe('max-age=31536000; includeSubDomains');
});

it('says nothing of it without TLS', async () => {
  expect(await strictTransport(false, true)).toBeNull();
});

import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { close, listen } from './listen';

let server: Awaited<ReturnType<typeof listen>>;
let port: number;
beforeAll(async () => {
  const place = { port: 0, host: '127.0.0.1', webSockets: false };
  server = await listen((_, response) => response.end('read'), place);
  port = (server.address() as AddressInfo).port;
});
afterAll(() => close(server, 0, Promise.resolve()));

/** Everything that comes back before the connection ends. */
const send = (request: string) => {
  const socket = connect(port, '127.0.0.1', () => socket.write(request));
  return text(socket);
};

it('says in one line that an address is too long', async () => {
  const answer = await send(`GET /en/kz?q=${'a'.repeat(60_000)} HTTP/1.1\r\nHost: x\r\n\r\n`);
  const [head = '', body] = answer.split('\r\n\r\n');
  expect(head).toContain('HTTP/1.1 431 Request Header Fields Too Large');
  expect(head).toContain('Connection: close');
  expect(body).toMatch(/^The address .* too long: .*\n$/);
});

it('refuses what is no request, and goes on serving', async () => {
  expect(await send('BREW\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n.*\r\n\r\n.+\n$/s);
  const response = await fetch(`http://127.0.0.1:${port}/`);
  expect(await response.text()).toBe('read');
});

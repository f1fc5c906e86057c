import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type OutgoingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { precompress } from '@/lib/operations/launch/precompress.mjs';
import { staticFiles } from './static-files';

const script = `export const word = '${'қадам '.repeat(200)}';`;
let folder = '';
let port = 0;
let server: ReturnType<typeof createServer>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'qadam-static-'));
  await mkdir(path.join(folder, 'chunks'));
  await writeFile(path.join(folder, 'chunks/a.js'), script);
  await writeFile(path.join(folder, 'font.woff2'), 'compressed already');
  expect(await precompress(folder)).toBe(1);
  const send = staticFiles(folder);
  server = createServer((asked, answer) => {
    if (!send(asked, answer)) answer.writeHead(404).end('left to Next');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

/** An answer as it came over the line: `fetch` would unpack it. */
async function ask(address: string, headers: OutgoingHttpHeaders, method = 'GET') {
  const asked = request({ host: '127.0.0.1', port, path: address, headers, method }).end();
  const [answer] = await once(asked, 'response');
  const parts = await answer.toArray();
  return { status: answer.statusCode, headers: answer.headers, bytes: Buffer.concat(parts) };
}

it('sends the script as it was compressed to whoever reads brotli', async () => {
  const { status, headers, bytes } = await ask('/_next/static/chunks/a.js?x=1', {
    'accept-encoding': 'gzip, deflate, br;q=0.5',
    range: 'bytes=5-2',
  });
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'application/javascript; charset=UTF-8',
    'content-length': String(bytes.length),
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
  });
  expect(brotliDecompressSync(bytes).toString()).toBe(script);
  expect(bytes.length).toBeLessThan(script.length / 5);
  const head = await ask('/_next/static/chunks/a.js', { 'accept-encoding': 'br' }, 'HEAD');
  expect([head.status, head.bytes.length]).toEqual([200, 0]);
});

it.each([
  ['/_next/static/chunks/a.js', 'gzip', 'GET'],
  ['/_next/static/chunks/a.js', 'gzip, br;q=0', 'GET'],
  ['/_next/static/chunks/a.js', 'br;q=0.000', 'GET'],
  ['/_next/static/chunks/a.js', 'brown', 'GET'],
  ['/_next/static/chunks/a.js', 'br', 'POST'],
  ['/_next/static/chunks/a.js.br', 'br', 'GET'],
  ['/_next/static/font.woff2', 'br', 'GET'],
  ['/_next/static/../../package.json', 'br', 'GET'],
  ['/chunks/a.js', 'br', 'GET'],
])('leaves %s for "%s" (%s) to Next', async (address, accepted, method) => {
  expect((await ask(address, { 'accept-encoding': accepted }, method)).status).toBe(404);
});

import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { meantAddress, missingPage, renderReadably } from './readable-not-found';

it.each([
  ['/ru/kz/bodies/uscirf?asOf=%E0%A4%A', '/ru/kz/bodies/uscirf?asOf=%E0%A4%A'],
  ['/en/desk/edit/theme/%D2%9B', '/en/desk/edit/theme/%D2%9B'],
  ['/kk/desk/edit/theme/%E0%A4%A', '/kk/missing/address'],
  ['/%', '/en/missing/address'],
  ['/ru/%?asOf=2016-01-01', '/ru/missing/address'],
  ['/ru/kz/asks/%00', '/ru/missing/address'],
  ['/en/kz/recommendations?q=a%00b', '/en/kz/recommendations?q=ab'],
  ['/api/v1/%E0', '/api/v1/no/address'],
  ['/api/v1/kz/%00?x=1', '/api/v1/no/address'],
  ['/api/v1x/%E0', '/en/missing/address'],
])('%s is answered as %s', (asked, meant) => {
  expect(meantAddress(asked)).toBe(meant);
});

it.each([
  ['/ru/kz/asks/nowhere', '/ru/missing'],
  ['/ru/kz/asks/a?asOf=2005-01-01', '/ru/missing?today=%2Fru%2Fkz%2Fasks%2Fa'],
  ['/x?knownAt=2026-01-01&q=a%26b', '/en/missing?today=%2Fx%3Fq%3Da%2526b'],
])('what %s does not find is explained by %s', (asked, page) => {
  expect(missingPage(asked)).toBe(page);
});

it('renders the page for a 404 in its place, and leaves no listener of the first behind', async () => {
  const warnings: string[] = [];
  const warn = ({ message }: Error) => warnings.push(message);
  process.on('warning', warn);
  const rendered: string[] = [];
  let finished = 0;
  /** Listens as Next does, and answers 404. */
  const render = async ({ url = '' }: { url?: string }, response: ServerResponse) => {
    rendered.push(url);
    for (let count = 0; count < 6; count += 1) response.on('close', () => undefined);
    const end = once(response, 'finish').then(() => {
      finished += 1;
    });
    response.writeHead(404, { 'Content-Type': 'text/html' });
    response.end(url);
    await end;
  };
  const server = createServer((request, response) => {
    void renderReadably(render, request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/kk/kz/nothing`, {
    headers: { Accept: 'text/html' },
  });
  expect([response.status, await response.text()]).toEqual([404, '/kk/missing']);
  expect(rendered).toEqual(['/kk/kz/nothing', '/kk/missing']);
  await new Promise((resolve) => server.close(resolve));
  process.removeListener('warning', warn);
  expect(finished).toBe(2);
  expect(warnings).toEqual([]);
});

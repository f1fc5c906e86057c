import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { PageKeeper } from './page-keeper';

let server: Server;
afterEach(() => server.close());

/** A server whose pages say how often each was made, and lead to the recommendation KZ-2. */
async function serve() {
  const made = new Map<string, number>();
  let whileMaking: (() => void) | undefined;
  const keeper = new PageKeeper({
    host: 'localhost',
    isSure: () => true,
    render: async ({ url = '' }, response) => {
      made.set(url, (made.get(url) ?? 0) + 1);
      whileMaking?.();
      response.writeHead(200, {
        'content-type': 'text/html',
        'content-security-policy': "script-src 'nonce-PWbM0c8xkqYJm1oV2b+/nRtS'",
      });
      response.end(`made ${made.get(url)} <a href="/en/kz/recommendations/KZ-2">KZ-2</a>`);
    },
  });
  server = createServer((request, response) => void keeper.send(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const ask = async (address: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${address}`, {
      headers: { accept: 'text/html' },
    });
    return Number((await answer.text()).match(/^made (\d+)/)?.[1]);
  };
  return {
    keeper,
    ask,
    during: (act: () => void) => {
      whileMaking = act;
    },
  };
}

it('a change of one recommendation touches its page, those that speak of it and what counts or lists', async () => {
  const { keeper, ask } = await serve();
  const addresses = ['/en/kz', '/en/kz/recommendations/KZ-1', '/en/kz/recommendations/KZ-3'];
  const askAll = () => Promise.all(addresses.map(ask));
  expect([await askAll(), await askAll()]).toEqual([
    [1, 1, 1],
    [1, 1, 1],
  ]);
  keeper.forget('kz/KZ-3');
  expect(await askAll()).toEqual([2, 1, 2]);
  keeper.forget('kz/KZ-2');
  expect(await askAll()).toEqual([3, 2, 3]);
  keeper.forget('lists');
  expect(await askAll()).toEqual([4, 2, 3]);
  keeper.forget('');
  expect(await askAll()).toEqual([5, 3, 4]);
});

it('a page that was being made while something it shows changed is not kept', async () => {
  const { keeper, ask, during } = await serve();
  const address = '/en/kz/recommendations/KZ-1';
  during(() => keeper.forget('kz/KZ-2'));
  expect([await ask(address), await ask(address)]).toEqual([1, 2]);
  during(() => keeper.forget('kz/KZ-9'));
  expect([await ask(address), await ask(address)]).toEqual([3, 3]);
});

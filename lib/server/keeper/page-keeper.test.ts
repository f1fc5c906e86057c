import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { PageKeeper } from './page-keeper';
import type { Copy } from './replicas';

let server: Server;
afterEach(() => server.close());

/** Whatever was right then has not been right for the last second. */
const longAgo = () => performance.now() - 1_000;

/** What the database, its copy and the ear do at the moment. */
const everything = { isSure: true, hearsMore: false, isUp: true, hasCopy: false, isLate: false };

/** A server whose pages say how often each was made, and lead to the recommendation KZ-2. */
async function serve() {
  const made = new Map<string, number>();
  let whileMaking: (() => void) | undefined;
  let hold: Promise<void> | undefined;
  const state = { ...everything };
  let isCopied = false;
  const copy: Copy = {
    answers: async () => true,
    read: async (work) => {
      isCopied = true;
      return work().finally(() => {
        isCopied = false;
      });
    },
  };
  const keeper = new PageKeeper({
    host: 'localhost',
    isSure: () => state.isSure,
    hearMore: async () => {
      state.isSure ||= state.hearsMore;
    },
    answers: async () => state.isUp,
    copy: async () => (state.hasCopy && !state.isLate ? copy : null),
    copyAnyway: async () => (state.hasCopy ? copy : null),
    render: async ({ url = '' }, response) => {
      await hold;
      if (!isCopied && !state.isUp) {
        // A server that is frozen says nothing; one that is gone says so.
        if (!url.includes('frozen')) response.writeHead(503).end();
        return;
      }
      made.set(url, (made.get(url) ?? 0) + 1);
      whileMaking?.();
      response.writeHead(200, {
        'content-type': 'text/html',
        'content-security-policy': "script-src 'nonce-PWbM0c8xkqYJm1oV2b+/nRtS'",
      });
      response.end(
        `made ${made.get(url)}${isCopied ? ' copied' : ''} <a href="/en/kz/recommendations/KZ-2">KZ-2</a>`,
      );
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
  const read = async (address: string) => {
    const headers = { accept: 'text/html' };
    const answer = await fetch(`http://127.0.0.1:${port}${address}`, { headers });
    return answer.status === 200 ? (await answer.text()).split(' <')[0] : answer.status;
  };
  return {
    keeper,
    state,
    read,
    ask,
    during: (act: () => void) => {
      whileMaking = act;
    },
    /** Lets no page be finished until what is returned is called. */
    hold: () => {
      let release = () => {};
      hold = new Promise((resolve) => {
        release = resolve;
      });
      return release;
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
  keeper.forget('kz/KZ-3', longAgo());
  expect(await askAll()).toEqual([2, 1, 2]);
  keeper.forget('kz/KZ-2', longAgo());
  expect(await askAll()).toEqual([3, 2, 3]);
  keeper.forget('lists', longAgo());
  expect(await askAll()).toEqual([4, 2, 3]);
  keeper.forget('', longAgo());
  expect(await askAll()).toEqual([5, 3, 4]);
});

it('a page that was being made while something it shows changed is not kept', async () => {
  const { keeper, ask, during } = await serve();
  const address = '/en/kz/recommendations/KZ-1';
  during(() => keeper.forget('kz/KZ-2', longAgo()));
  expect([await ask(address), await ask(address)]).toEqual([1, 2]);
  during(() => keeper.forget('kz/KZ-9', longAgo()));
  expect([await ask(address), await ask(address)]).toEqual([3, 3]);
});

it('while the database is away readers get what was kept, and nothing from before once everything is heard again', async () => {
  const { keeper, state, read } = await serve();
  expect(await read('/en/kz')).toBe('made 1');
  Object.assign(state, { isSure: false, isUp: false });
  keeper.forget('missed', longAgo());
  expect(await read('/en/kz')).toBe('made 1');
  expect(await read('/en/kz/bodies')).toBe(503);
  // Back, and not heard of everything yet: what was kept may be out of date.
  state.isUp = true;
  expect(await read('/en/kz')).toBe('made 2');
  state.isSure = true;
  expect([await read('/en/kz'), await read('/en/kz')]).toEqual(['made 3', 'made 3']);
  Object.assign(state, { isSure: false, isUp: false });
  expect(await read('/en/kz')).toBe('made 3');
});

it('a copy makes new pages when it is not behind, and any when the database is away or frozen', async () => {
  const { state, read, keeper } = await serve();
  Object.assign(state, { hasCopy: true, isLate: true });
  expect(await read('/en/kz')).toBe('made 1');
  state.isLate = false;
  expect(await read('/en/kz/bodies')).toBe('made 1 copied');
  Object.assign(state, { isSure: false, isUp: false, isLate: true });
  expect(await read('/en/kz/themes')).toBe('made 1 copied');
  expect(await read('/en/kz/themes?q=frozen')).toBe('made 1 copied');
  expect(keeper.counts()).toMatchObject({ hits: 0, away: 2 });
});

it('while a page is made anew others get the one that was right less than a second ago, and never an older one', async () => {
  const { keeper, read, hold } = await serve();
  const askTwo = async (address: string, heardAt: number) => {
    expect(await read(address)).toBe('made 1');
    keeper.forget('lists', heardAt);
    const release = hold();
    const first = read(address);
    await pause(50);
    const second = read(address);
    const isAnswered = await Promise.race([second.then(() => true), pause(100, false)]);
    release();
    return [await first, await second, isAnswered];
  };
  expect(await askTwo('/en/kz', performance.now())).toEqual(['made 2', 'made 1', true]);
  expect(await askTwo('/en/kz/bodies', longAgo())).toEqual(['made 2', 'made 2', false]);
});

it('waits a moment to hear more before it makes a page that it keeps', async () => {
  const { keeper, state, read } = await serve();
  expect(await read('/en/kz')).toBe('made 1');
  Object.assign(state, { isSure: false, hearsMore: true });
  expect(await read('/en/kz')).toBe('made 1');
  Object.assign(state, { isSure: false, hearsMore: false });
  expect(await read('/en/kz')).toBe('made 2');
  expect(keeper.counts()).toMatchObject({ hits: 1, misses: 1, unsure: 1 });
});

import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { expect, test } from 'vitest';
import { dataCopy, emptyFolder, serve, until } from '@/lib/testing/data-copy';
import { eventsOf } from '@/lib/testing/events';
import { freePort } from '@/lib/testing/program';
import { proxyHost, startNginx, talk } from '@/lib/testing/proxy';

const nginx = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin']
  .map((folder) => path.join(folder, 'nginx'))
  .find((file) => existsSync(file));

const get = (address: string, headers: Record<string, string> = {}) =>
  [
    `GET ${address} HTTP/1.1`,
    ...Object.entries({ Host: proxyHost, Accept: 'text/html', ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    ),
    'Connection: close',
    '',
    '',
  ].join('\r\n');

/** What a smuggler hides in another request. */
const hidden = `GET /en/desk/smuggled HTTP/1.1\r\nHost: ${proxyHost}\r\n\r\n`;
const post = (...lines: string[]) =>
  [`POST /en/kz HTTP/1.1`, `Host: ${proxyHost}`, ...lines].join('\r\n');

/** Each says two things of where it ends. */
const smuggled: [string, string][] = [
  [
    'a length and chunks',
    `${post('Content-Length: 4', 'Transfer-Encoding: chunked')}\r\n\r\n0\r\n\r\n${hidden}`,
  ],
  [
    'chunks and a length',
    `${post('Transfer-Encoding: chunked', `Content-Length: ${5 + hidden.length}`)}\r\n\r\n0\r\n\r\n${hidden}`,
  ],
  [
    'two lengths',
    `${post('Content-Length: 0', `Content-Length: ${hidden.length}`)}\r\n\r\n${hidden}`,
  ],
  ['a length that is none', `${post('Content-Length: +0')}\r\n\r\n${hidden}`],
  [
    'a coding nobody knows',
    `${post('Transfer-Encoding: xchunked', 'Content-Length: 0')}\r\n\r\n${hidden}`,
  ],
  [
    'a space before the colon',
    `${post('Transfer-Encoding : chunked', `Content-Length: ${hidden.length}`)}\r\n\r\n${hidden}`,
  ],
  [
    'a line that ends too soon',
    `${post('X: y\nTransfer-Encoding: chunked', `Content-Length: ${hidden.length}`)}\r\n\r\n${hidden}`,
  ],
  [
    'a folded line',
    `${post('Transfer-Encoding:\r\n chunked', `Content-Length: ${hidden.length}`)}\r\n\r\n${hidden}`,
  ],
  ['a chunk with a sign', `${post('Transfer-Encoding: chunked')}\r\n\r\n+0\r\n\r\n${hidden}`],
];

test.runIf(nginx)(
  'behind nginx with a certificate of our own authority: what readers get, and what is not believed',
  async () => {
    const port = await freePort();
    const program = await serve({
      dataDir: await dataCopy(),
      port,
      env: {
        ...{ QADAM_URL: `https://${proxyHost}`, TRUST_PROXY: '1' },
        ...{ QADAM_LOG_LEVEL: 'debug', QADAM_LOG_ADDRESSES: 'truncated' },
      },
    });
    const proxy = await startNginx(nginx ?? '', await emptyFolder(), port);
    const answer = await proxy.send(
      get('/en/kz', { 'X-Forwarded-For': '198.51.100.9', 'X-Forwarded-Host': 'evil.example' }),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toMatch(/strict-transport-security: max-age=31536000/i);
    expect(answer).not.toContain('evil.example');
    const id = /x-request-id: ([0-9a-f]{32})\r\n/i.exec(answer)?.[1];
    await until(() => eventsOf(program).some(({ request }) => request === id));
    expect(eventsOf(program).find(({ request }) => request === id)?.address).toBe('127.0.0.0/24');
    const signIn = await proxy.send(get('/en/desk'));
    expect(signIn).toMatch(/^HTTP\/1\.1 307 /);
    expect(signIn).toMatch(/\r\nlocation: (https:\/\/qadam\.example\.org)?\/en\/sign-in/i);
    for (const probe of ['/livez', '/healthz', '/readyz'])
      expect(await proxy.send(get(probe))).toMatch(/^HTTP\/1\.1 404 /);
    // Another name: in the request only, and already before it.
    const other = await proxy.send(get('/en/kz', { Host: 'evil.example' }));
    expect(other).not.toMatch(/^HTTP\/1\.1 [23]/);
    expect(other).not.toContain('evil.example');
    await expect(proxy.send(get('/en/kz'), 'evil.example')).rejects.toThrow(
      /unrecognized name|alert/,
    );
    const plain = await fetch(`http://127.0.0.1:${proxy.plainPort}/en/kz`, { redirect: 'manual' });
    expect(plain.headers.get('location')).toBe(`https://${proxyHost}/en/kz`);
    await program.end();
  },
);

test.runIf(nginx)('no request is smuggled through nginx or past it', async () => {
  const port = await freePort();
  const env = { QADAM_URL: `https://${proxyHost}`, TRUST_PROXY: '1', QADAM_LOG_LEVEL: 'debug' };
  const program = await serve({ dataDir: await dataCopy(), port, env });
  const proxy = await startNginx(nginx ?? '', await emptyFolder(), port);
  const seen = () => eventsOf(program).filter(({ kind }) => kind === 'desk').length;
  // What is to be seen can be seen: this one is not hidden.
  await proxy.send(get('/en/desk'));
  await until(() => seen() === 1);
  // Past the proxy the program has to be as strict.
  const past = (bytes: string) => talk(connect({ port, host: '127.0.0.1' }), bytes);
  for (const [what, bytes] of smuggled)
    for (const send of [proxy.send, past]) {
      const answers = (await send(bytes)).match(/HTTP\/1\.1 \d+/g) ?? [];
      expect(answers.length, what).toBeLessThan(2);
      await proxy.send(get('/en/kz'));
      expect(seen(), what).toBe(1);
    }
  await program.end();
});

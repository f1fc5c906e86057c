import { mkdirSync } from 'node:fs';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import { dataFolder } from '@/lib/operations/data-folder';
import { runningDatabase } from '@/lib/operations/running';
import { dataCopy, serve, until } from '@/lib/testing/data-copy';
import { eventsOf } from '@/lib/testing/events';
import { freePort, startProgram } from '@/lib/testing/program';

const readyz = async (url: string) => {
  const response = await fetch(`${url}/readyz`);
  return { status: response.status, body: await response.json() };
};

const isReady = (url: string) => until(async () => (await readyz(url)).status === 200);

test('a request has an id that its answer, its events and the page of an error share; nothing of the reader is logged', async () => {
  const program = await serve({
    dataDir: await dataCopy(),
    env: { TRUST_PROXY: '1', QADAM_LOG_LEVEL: 'debug' },
  });
  const given = 'from-the-proxy-1';
  const response = await fetch(`${program.url}/en/kz/recommendations?q=prisoners`, {
    headers: {
      ...{ 'x-request-id': given, 'x-forwarded-for': '203.0.113.77' },
      ...{ 'user-agent': 'A rare browser', referer: 'https://forum.example.org/thread' },
    },
  });
  await response.text();
  expect(response.status).toBe(200);
  expect(response.headers.get('x-request-id')).toBe(given);
  const made = await fetch(`${program.url}/en/kz`, { headers: { 'x-request-id': 'a"b{c}' } });
  await made.text();
  expect(made.headers.get('x-request-id')).toMatch(/^[0-9a-f]{16}$/);
  await until(() => eventsOf(program).some((event) => event.request === given));
  const event = eventsOf(program).find(({ request }) => request === given);
  expect(event).toMatchObject({ level: 'debug', msg: 'request', kind: 'explorer', status: 200 });
  for (const trace of ['prisoners', '203.0.113', 'rare browser', 'forum.example', 'a"b'])
    expect(program.output()).not.toContain(trace);
  await program.end();
});

test('by default nothing is written of readers, refusals are, and an unexpected error keeps what was typed to itself', async () => {
  const dataDir = await dataCopy();
  const program = await serve({ dataDir, env: { QADAM_LOG_ADDRESSES: 'truncated' } });
  await (await fetch(`${program.url}/en/kz`)).text();
  const forged = await fetch(`${program.url}/en/kz`, {
    method: 'POST',
    headers: { origin: 'https://elsewhere.example' },
  });
  expect(forged.status).toBe(403);
  await until(() => eventsOf(program).some(({ status }) => status === 403));
  const requests = eventsOf(program).filter(({ msg }) => msg === 'request');
  expect(requests).toMatchObject([
    { level: 'info', kind: 'overview', method: 'POST', status: 403, address: '127.0.0.0/24' },
  ]);
  const running = runningDatabase(dataFolder(dataDir));
  const owner = postgres(running?.ownerUrl ?? '', { max: 1, onnotice: () => undefined });
  await owner`ALTER TABLE recommendations RENAME TO gone`;
  const failed = await fetch(`${program.url}/api/v1/kz/recommendations?q=prisoners`);
  expect(failed.status).toBe(500);
  const id = failed.headers.get('x-request-id') ?? 'none';
  expect(await failed.text()).toContain(id);
  const page = await fetch(`${program.url}/en/kz/recommendations?q=prisoners`);
  const html = await page.text();
  await until(() => eventsOf(program).filter(({ level }) => level === 'error').length > 1);
  const errors = eventsOf(program).filter(({ msg }) => msg === 'unexpected error');
  expect(errors.find(({ request }) => request === id)).toMatchObject({
    level: 'error',
    err: { name: expect.stringMatching(/^(Prisma|DriverAdapter)/) },
  });
  const ofPage = errors.find(({ digest }) => digest);
  expect(ofPage).toMatchObject({ route: '/[locale]/[country]/recommendations' });
  expect(html).toContain(String(ofPage?.digest));
  expect(program.output()).not.toContain('prisoners');
  await owner`ALTER TABLE gone RENAME TO recommendations`;
  await owner.end();
  await program.end();
});

test('the probes say what is not well, in plain words: the schema, the disk, the end', async () => {
  const dataDir = await dataCopy();
  const program = await serve({ dataDir });
  await isReady(program.url);
  for (const probe of ['livez', 'healthz'])
    expect((await fetch(`${program.url}/${probe}`)).status).toBe(200);
  const running = runningDatabase(dataFolder(dataDir));
  const owner = postgres(running?.ownerUrl ?? '', { max: 1, onnotice: () => undefined });
  await owner`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
    VALUES ('later', '', '20990101000000_later', now())`;
  await until(async () => (await readyz(program.url)).status === 503);
  expect(await readyz(program.url)).toMatchObject({
    body: {
      status: 'unavailable',
      reasons: [{ part: 'schema', text: 'the database belongs to another version of the program' }],
    },
  });
  expect((await fetch(`${program.url}/healthz`)).status).toBe(200);
  await owner`DELETE FROM _prisma_migrations WHERE id = 'later'`;
  await owner.end();
  await isReady(program.url);
  // Where its probe would lie: root writes to folders of any mode.
  mkdirSync(`${dataDir}/.writable-${program.process.pid}`);
  await until(async () => (await readyz(program.url)).status === 503);
  expect((await readyz(program.url)).body.reasons).toMatchObject([{ part: 'disk' }]);
  await program.end();
});

test('numbers are given at a port of their own, and say nothing of anybody', async () => {
  const port = await freePort();
  const program = await serve({
    dataDir: await dataCopy(),
    env: { QADAM_METRICS_PORT: String(port) },
  });
  await isReady(program.url);
  for (const path of [
    '/en/kz',
    '/en/kz',
    '/en/kz/recommendations?q=prisoners',
    '/nothing/1',
    '/nothing/2',
  ])
    await (await fetch(`${program.url}${path}`, { headers: { accept: 'text/html' } })).text();
  const read = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const value = (text: string, name: string) =>
    Number(new RegExp(`^${name.replace(/[{}"]/g, '\\$&')} (\\S+)$`, 'm').exec(text)?.[1]);
  const text = await read();
  expect(value(text, 'qadam_http_requests_total{kind="overview",method="GET",status="200"}')).toBe(
    2,
  );
  expect(value(text, 'qadam_http_request_duration_seconds_count{kind="explorer"}')).toBe(1);
  expect(value(text, 'qadam_kept_pages_total{result="hit"}')).toBeGreaterThanOrEqual(1);
  expect(value(text, 'qadam_database_up')).toBe(1);
  expect(value(text, 'qadam_ready')).toBe(1);
  expect(value(text, 'qadam_jobs{state="failed"}')).toBe(0);
  expect(value(text, 'qadam_database_connections{state="idle"}')).toBeGreaterThan(0);
  for (const name of [
    'qadam_mails_waiting',
    'nodejs_eventloop_lag_seconds',
    'process_resident_memory_bytes',
  ])
    expect(value(text, name), name).toBeGreaterThanOrEqual(0);
  expect(text).not.toMatch(/prisoners|nothing\/1|127\.0\.0\.1/);
  // Of ours: which kinds of its own the machine has collected by then is chance.
  const count = (all: string) => all.match(/^qadam_/gm)?.length ?? 0;
  for (let index = 0; index < 60; index += 1)
    await (
      await fetch(`${program.url}/x${index}/${index}`, { method: index % 2 ? 'GET' : 'PUT' })
    ).text();
  // One kind, two methods: what strangers ask for makes no new numbers.
  expect(count(await read()) - count(text)).toBeLessThan(4);
  expect((await fetch(`${program.url}/metrics`)).headers.get('content-type')).not.toContain(
    'version=0.0.4',
  );
  expect((await fetch(`http://127.0.0.1:${port}/livez`)).status).toBe(200);
  await program.end();
});

test('a wrong setting of the log or a taken port for the numbers stops the start by name', async () => {
  const dataDir = await dataCopy();
  const port = await freePort();
  const first = await serve({ dataDir, env: { QADAM_METRICS_PORT: String(port) } });

  const wrong = startProgram({
    dataDir: await dataCopy(),
    port: await freePort(),
    env: { QADAM_LOG_LEVEL: 'loud' },
  });
  expect(await wrong.ended()).toBe(1);
  expect(wrong.output()).toMatch(/QADAM_LOG_LEVEL must be one of debug, info/);
  const taken = startProgram({
    dataDir: await dataCopy(),
    port: await freePort(),
    env: { QADAM_METRICS_PORT: String(port) },
  });
  expect(await taken.ended()).toBe(1);
  expect(taken.output()).toMatch(/another port, as in QADAM_METRICS_PORT=/);
  await first.end();
});

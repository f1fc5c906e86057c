import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';
import { dataCopy, emptyFolder, serve, statusOf } from '@/lib/testing/data-copy';
import { withoutNetwork } from '@/lib/testing/program';

const hosts = (file: string) => readFileSync(file, 'utf8').split('\n').filter(Boolean);

test('without a network the first start and every later one do all they do', async () => {
  expect(hosts(inject('preparedHosts'))).toEqual([]);
  const { env, file } = withoutNetwork(await emptyFolder());
  const program = await serve({ dataDir: await dataCopy(), env });
  for (const address of [
    '/en/kz',
    '/kk/kz/recommendations?q=registration',
    '/ru/kz/report',
    '/en/kz/report.csv',
    '/en/sign-in',
  ]) {
    expect(await statusOf(`${program.url}${address}`), address).toBe(200);
  }
  await program.end();
  expect(hosts(file)).toEqual([]);
});

test('a program that asks for another host is found out', async () => {
  const folder = await emptyFolder();
  const { env, file } = withoutNetwork(folder);
  const ask = `for (const host of ['example.org', '192.0.2.1'])
    await fetch('http://' + host).catch(() => {});`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', ask], {
    env: { ...process.env, ...env },
  });
  expect(hosts(file)).toEqual(['example.org', '192.0.2.1']);
});

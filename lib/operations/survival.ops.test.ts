import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import {
  dataCopy,
  emptyFolder,
  processesOn,
  proofRows,
  serve,
  start,
  statusOf,
  until,
  watchdogOf,
} from '@/lib/testing/data-copy';
import { postmasterPid } from '@/lib/testing/program';

/**
 * Seconds of processor time: on a busy machine the clock measures the other programs, and even
 * these three seconds can become four. `bench/` measures the time on a quiet one.
 */
function workedFor(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

const clean = (folder: string) => until(() => processesOn(folder).length === 0);

test('a second start answers after little work, and a stop leaves no process', async () => {
  const dataDir = await dataCopy();
  const program = await serve({ dataDir });
  expect(await statusOf(program.url), program.output()).toBe(200);
  expect(workedFor(program.process.pid ?? 0)).toBeLessThan(6);
  expect(await statusOf(`${program.url}/healthz`)).toBe(200);
  expect(await program.end('SIGTERM')).toBe(0);
  expect(processesOn(dataDir)).toEqual([]);
});

test('the secrets are readable by their owner alone', () => {
  expect(statSync(path.join(inject('preparedData'), 'secrets.json')).mode & 0o777).toBe(0o600);
});

test('secrets from another copy of the folder are set anew, and back again', async () => {
  const dataDir = await dataCopy();
  const file = path.join(dataDir, 'secrets.json');
  const first = readFileSync(file, 'utf8');
  const other = { ...JSON.parse(first), programPassword: 'another', ownerPassword: 'one' };
  for (const secrets of [JSON.stringify(other), first]) {
    writeFileSync(file, secrets);
    const program = await serve({ dataDir });
    expect(await statusOf(program.url), program.output()).toBe(200);
    await program.end();
  }
});

test('killed with -9, it takes its PostgreSQL along and loses no committed row', async () => {
  const dataDir = await dataCopy();
  const program = await serve({ dataDir });
  await proofRows(dataDir, true);
  await program.end('SIGKILL');
  await clean(dataDir);
  const again = await serve({ dataDir });
  expect(await proofRows(dataDir, false)).toBe(1);
  expect(await statusOf(again.url), again.output()).toBe(200);
  await again.end();
});

test('a PostgreSQL that was left behind is stopped by the next start', async () => {
  const dataDir = await dataCopy();
  const program = await serve({ dataDir });
  await proofRows(dataDir, true);
  const orphan = postmasterPid(dataDir) ?? 0;
  process.kill(watchdogOf(orphan), 'SIGKILL');
  await program.end('SIGKILL');
  expect(postmasterPid(dataDir)).toBe(orphan);
  const again = await serve({ dataDir });
  expect(again.output()).toContain('left behind');
  expect(postmasterPid(dataDir)).not.toBe(orphan);
  expect(await proofRows(dataDir, false)).toBe(1);
  await again.end();
  await clean(dataDir);
});

test('a PostgreSQL killed with -9 comes back; meanwhile readers get a clear page', async () => {
  const dataDir = await dataCopy();
  const program = await serve({ dataDir });
  await proofRows(dataDir, true);
  const seen = new Set<number>();
  process.kill(postmasterPid(dataDir) ?? 0, 'SIGKILL');
  await until(async () => {
    seen.add(await statusOf(program.url));
    return seen.has(503);
  });
  await until(async () => (await statusOf(program.url)) === 200);
  expect(await proofRows(dataDir, false)).toBe(1);
  expect(await program.end()).toBe(0);
  await clean(dataDir);
});

test('a stale pid file with the pid of a stranger does not stop the start', async () => {
  const dataDir = await dataCopy();
  const lines = [
    process.pid,
    path.join(dataDir, 'postgres'),
    0,
    5432,
    '',
    '127.0.0.1',
    '',
    'ready',
  ];
  writeFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), `${lines.join('\n')}\n`);
  const born = '1';
  writeFileSync(path.join(dataDir, 'lock'), JSON.stringify({ pid: process.pid, born, note: '' }));
  const program = await serve({ dataDir });
  expect(await program.end()).toBe(0);
});

test('Ctrl-C twice ends it in order, at once', async () => {
  const dataDir = await dataCopy();
  const program = await serve({ dataDir });
  program.process.kill('SIGINT');
  await pause(20);
  program.process.kill('SIGINT');
  expect(await program.ended()).toBe(0);
  expect(processesOn(dataDir)).toEqual([]);
  expect(postmasterPid(dataDir)).toBeNull();
});

test('a first start that was killed at any moment is finished by the next', async () => {
  const dataDir = path.join(await emptyFolder(), 'data');
  for (const moment of [600, 1_300, 2_200]) {
    const program = await start({ dataDir });
    await pause(moment);
    await program.end('SIGKILL');
  }
  const program = await serve({ dataDir });
  expect(await statusOf(program.url), program.output()).toBe(200);
  expect(await program.end()).toBe(0);
  await clean(dataDir);
});

test('a signal in the middle of the start leaves no process', async () => {
  // Only what stands by a fixed name is looked at: the rest moves while we look.
  const has = (dataDir: string, sign: string) =>
    existsSync(path.join(dataDir, sign)) ||
    (existsSync(dataDir) && readdirSync(dataDir).some((name) => name.startsWith(sign)));
  // While the cluster is made, while its server starts, and when it is there.
  for (const sign of ['postgres.new', 'postgres/PG_VERSION', 'postgres/postmaster.pid']) {
    const dataDir = path.join(await emptyFolder(), 'data');
    const program = await start({ dataDir });
    await until(() => has(dataDir, sign), 60_000);
    await program.end('SIGINT');
    await clean(dataDir);
  }
});

test('it runs under a folder of mode 700 and on a path with a space', async () => {
  const dataDir = await dataCopy('my data');
  chmodSync(path.dirname(dataDir), 0o700);
  const program = await serve({ dataDir });
  expect(await statusOf(program.url), program.output()).toBe(200);
  expect(await program.end()).toBe(0);
});

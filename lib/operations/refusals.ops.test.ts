import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  dataCopy,
  emptyFolder,
  processesOn,
  serve,
  start,
  statusOf,
} from '@/lib/testing/data-copy';
import { freePort, type Program } from '@/lib/testing/program';

const nobody = 65_534;

/** Whether a test may start the program as another user, who must be able to read this folder. */
function canBeNobody(): boolean {
  if (process.getuid?.() !== 0) return false;
  const who = { uid: nobody, gid: nobody };
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', process.cwd()], who).status === 0;
}

/** It ended, with a failure, and said why in exactly one line. */
async function refusal(program: Program): Promise<string> {
  expect(await program.ended()).toBe(1);
  const lines = program.output().trim().split('\n');
  expect(lines.filter((line) => line.startsWith('qadam: '))).toHaveLength(1);
  expect(program.output()).not.toMatch(/^\s+at /m);
  return lines.at(-1) ?? '';
}

test('two first starts at once on one empty folder: one serves, the other names its address', async () => {
  const dataDir = path.join(await emptyFolder(), 'data');
  const programs = await Promise.all([start({ dataDir }), start({ dataDir })]);
  const first = await Promise.race(
    programs.map(async (program) => {
      await program.ended();
      return program;
    }),
  );
  const other = programs.find((program) => program !== first);
  expect(await refusal(first)).toContain(`already runs on this data folder at ${other?.url}`);
  await other?.says(/is ready/);
  expect(await statusOf(other?.url ?? '')).toBe(200);
  await other?.end();
});

test('a port that is taken', async () => {
  const dataDir = await dataCopy();
  const port = await freePort();
  const stranger = createServer().listen(port, '127.0.0.1');
  const line = await refusal(await start({ dataDir, port }));
  stranger.close();
  expect(line).toContain(`port ${port} is taken`);
  expect(line).toContain(`PORT=${port + 1}`);
  expect(processesOn(dataDir)).toEqual([]);
});

test('wrong settings, each by its name', async () => {
  const dataDir = await emptyFolder();
  const env = { PORT: 'many', QADAM_URL: 'example.org', DATABASE_URL: 'mysql://localhost/x' };
  const line = await refusal(await start({ dataDir, env }));
  for (const name of Object.keys(env)) expect(line).toContain(`${name} must`);
});

test('data of another PostgreSQL', async () => {
  const dataDir = await dataCopy();
  writeFileSync(path.join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
  expect(await refusal(await start({ dataDir }))).toMatch(
    /PostgreSQL 17 .* brings 18: run the Qadam .* pg_dump 17 and set DATABASE_URL/,
  );
});

test('data of a newer Qadam', async () => {
  const dataDir = await dataCopy();
  writeFileSync(path.join(dataDir, 'version.json'), '{"format": 99}');
  expect(await refusal(await start({ dataDir }))).toContain('newer Qadam');
});

test('a database without its secrets', async () => {
  const dataDir = await dataCopy();
  writeFileSync(path.join(dataDir, 'secrets.json'), '{');
  expect(await refusal(await start({ dataDir }))).toContain('put it back from a backup');
});

test.each(['', '{}', '{"format": "one"}'])('data of an unknown format: %s', async (text) => {
  const dataDir = await emptyFolder();
  writeFileSync(path.join(dataDir, 'version.json'), text);
  expect(await refusal(await start({ dataDir }))).toMatch(/version\.json is damaged: put it back/);
});

test.skipIf(!canBeNobody())(
  'a folder where this user may not write (needs root and a checkout that everybody may read)',
  async () => {
    const folder = await emptyFolder();
    chmodSync(folder, 0o755);
    const program = await start({ dataDir: path.join(folder, 'data'), uid: nobody });
    expect(await refusal(program)).toContain('may not write');
    expect(readdirSync(folder)).toEqual([]);
  },
);

test.skipIf(!canBeNobody())(
  'an ordinary user runs it on a folder of their own (needs root and a checkout that everybody may read)',
  async () => {
    const folder = await emptyFolder();
    chownSync(folder, nobody, nobody);
    const program = await serve({ dataDir: path.join(folder, 'data'), uid: nobody });
    expect(await statusOf(program.url), program.output()).toBe(200);
    expect(await program.end()).toBe(0);
    expect(processesOn(folder)).toEqual([]);
  },
);

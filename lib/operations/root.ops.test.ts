import { chmodSync, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  dataCopy,
  emptyFolder,
  processesOn,
  proofRows,
  serve,
  statusOf,
} from '@/lib/testing/data-copy';

const asRoot = process.getuid?.() === 0;
const movedTo = '/var/lib/qadam';

/** A search path on which user namespaces are refused, as in many containers. */
async function withoutNamespaces(): Promise<Record<string, string>> {
  const folder = await emptyFolder();
  const command = path.join(folder, 'unshare');
  writeFileSync(command, '#!/bin/sh\nexit 1\n');
  chmodSync(command, 0o755);
  return { PATH: `${folder}:${process.env.PATH}` };
}

/** A data folder below one with this mode. */
async function folderOfMode(mode: number): Promise<string> {
  const folder = await emptyFolder();
  chmodSync(folder, mode);
  return path.join(folder, 'data');
}

describe.skipIf(!asRoot)('where user namespaces are forbidden (needs root)', () => {
  const before = existsSync(movedTo) ? readdirSync(movedTo) : [];
  afterAll(async () => {
    const now = existsSync(movedTo) ? readdirSync(movedTo) : [];
    const made = now.filter((name) => !before.includes(name));
    for (const name of made) await rm(path.join(movedTo, name), { recursive: true, force: true });
  });

  test('PostgreSQL runs as a service user, and the next start goes on with its data', async () => {
    const dataDir = await folderOfMode(0o755);
    const env = await withoutNamespaces();
    const first = await serve({ dataDir, env });
    await proofRows(dataDir, true);
    expect(await first.end()).toBe(0);
    expect(statSync(path.join(dataDir, 'postgres')).uid).not.toBe(0);
    const second = await serve({ dataDir });
    expect(await proofRows(dataDir, false)).toBe(1);
    expect(await second.end()).toBe(0);
    expect(processesOn(dataDir)).toEqual([]);
  });

  test('data made in a namespace is taken over', async () => {
    const dataDir = await dataCopy();
    chmodSync(path.dirname(dataDir), 0o755);
    const first = await serve({ dataDir });
    await proofRows(dataDir, true);
    await first.end();
    const second = await serve({ dataDir, env: await withoutNamespaces() });
    expect(await proofRows(dataDir, false)).toBe(1);
    await second.end();
  });

  test('under a folder of mode 700 the cluster goes where it can be entered, and says so', async () => {
    const dataDir = await folderOfMode(0o700);
    const program = await serve({ dataDir, env: await withoutNamespaces() });
    expect(program.output()).toContain(`its data is kept in ${movedTo}`);
    expect(await statusOf(program.url), program.output()).toBe(200);
    await proofRows(dataDir, true);
    expect(await program.end()).toBe(0);
    const again = await serve({ dataDir, env: await withoutNamespaces() });
    expect(await proofRows(dataDir, false)).toBe(1);
    expect(await again.end()).toBe(0);
  });
});

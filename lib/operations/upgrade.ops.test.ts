import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { dataCopy, emptyFolder, proofRows, serve, start, statusOf } from '@/lib/testing/data-copy';

/** This checkout with one more migration: a newer version of the program. */
async function newerProgram(sql: string): Promise<string> {
  const folder = await emptyFolder();
  for (const name of ['.next', '.build', 'app', 'components', 'node_modules', 'public']) {
    if (readdirSync('.').includes(name)) symlinkSync(path.resolve(name), path.join(folder, name));
  }
  for (const name of readdirSync('.').filter((file) => /\.(json|js|ts)$/.test(file))) {
    cpSync(name, path.join(folder, name));
  }
  // Copies, because the launcher goes by where its own file really lies.
  execFileSync('cp', ['-a', 'lib', 'prisma', folder]);
  const migration = path.join(folder, 'prisma/migrations/29990101000000_newer');
  mkdirSync(migration);
  writeFileSync(path.join(migration, 'migration.sql'), sql);
  return folder;
}

test('older data is copied before a newer program changes it, and an older program refuses', async () => {
  const dataDir = await dataCopy();
  const old = await serve({ dataDir });
  await proofRows(dataDir, true);
  await old.end();

  const folder = await newerProgram('CREATE TABLE newer (id int); -- with a semicolon; in it\n');
  const newer = await serve({ dataDir, folder });
  expect(newer.output()).toContain('copying it first');
  expect(await proofRows(dataDir, false)).toBe(1);
  // A row that the copy, which was made before, must not have.
  expect(await proofRows(dataDir, true)).toBe(2);
  expect(await statusOf(newer.url), newer.output()).toBe(200);
  await newer.end();
  const [copy = ''] = readdirSync(path.join(dataDir, 'backups'));
  expect(readdirSync(path.join(dataDir, 'backups', copy))).toContain('PG_VERSION');

  const refused = await start({ dataDir });
  expect(await refused.ended()).toBe(1);
  expect(refused.output()).toContain('belongs to a newer Qadam');

  // As docs/operations.md says: the copy takes the cluster's place, and the older program goes on.
  rmSync(path.join(dataDir, 'postgres'), { recursive: true });
  renameSync(path.join(dataDir, 'backups', copy), path.join(dataDir, 'postgres'));
  const restored = await serve({ dataDir });
  expect(await proofRows(dataDir, false)).toBe(1);
  expect(await statusOf(restored.url), restored.output()).toBe(200);
  await restored.end();
});

test('a migration that fails changes nothing, and the next start goes on', async () => {
  const dataDir = await dataCopy();
  const broken = 'CREATE TABLE newer (id int); SELECT 1/0;';
  const failing = await start({ dataDir, folder: await newerProgram(broken) });
  expect(await failing.ended()).toBe(1);
  expect(failing.output()).toMatch(/^qadam: .*division by zero/m);
  const mended = await serve({
    dataDir,
    folder: await newerProgram('CREATE TABLE newer (id int);'),
  });
  expect(await statusOf(mended.url), mended.output()).toBe(200);
  await mended.end();
});

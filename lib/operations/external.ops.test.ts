import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataCopy, emptyFolder, serve, start, statusOf } from '@/lib/testing/data-copy';
import { embeddedBinaries, installedBinaries } from './postgres/binaries';
import { Cluster } from './postgres/cluster';
import { connect } from './roles';

const installed = '/usr/lib/postgresql/15/bin';
const binaries = existsSync(installed) ? installedBinaries(installed) : embeddedBinaries();
let folder: string;
let cluster: Cluster;
let admin: Sql;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'qadam-external-'));
  cluster = await Cluster.open({
    folder: path.join(folder, 'postgres'),
    logFile: path.join(folder, 'log'),
    binaries,
    password: 'admin',
    unsafe: true,
  });
  admin = connect(cluster.url('postgres', 'postgres', 'admin'));
});
afterAll(async () => {
  await admin.end();
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A database with an owner of its own, as a hoster gives it. */
async function hosted(name: string, owner: string, options = ''): Promise<string> {
  await admin.unsafe(`CREATE ROLE ${owner} LOGIN CREATEROLE PASSWORD 'x'`);
  await admin.unsafe(`CREATE DATABASE ${name} OWNER ${owner} TEMPLATE template0 ${options}`);
  return cluster.url(name, owner, 'x');
}

async function refusal(env: Record<string, string>): Promise<string> {
  const program = await start({ dataDir: await emptyFolder(), env });
  expect(await program.ended()).toBe(1);
  const lines = program.output().trim().split('\n');
  expect(lines.filter((line) => /^qadam: |^\s+at /.test(line))).toHaveLength(1);
  return lines.at(-1) ?? '';
}

test('two instances at once on an empty database both come up', async () => {
  const env = { DATABASE_URL: await hosted('shared', 'shared_owner') };
  const [one, two] = await Promise.all([
    serve({ dataDir: await emptyFolder(), env }),
    serve({ dataDir: await emptyFolder(), env }),
  ]);
  expect(await statusOf(one.url), one.output()).toBe(200);
  expect(await statusOf(two.url), two.output()).toBe(200);
  const sessions = await admin`
    SELECT DISTINCT application_name, usename FROM pg_stat_activity WHERE datname = 'shared'`;
  expect(sessions.map((row) => row.usename)).toEqual(expect.arrayContaining(['shared_owner']));
  const sql = connect(env.DATABASE_URL);
  // What is changed is shown by both within a second: each keeps pages of its own, and hears of it.
  const shown = () =>
    Promise.all(
      [one, two].map(async ({ url }) => {
        const page = await fetch(`${url}/en/kz/themes`, { headers: { accept: 'text/html' } });
        return (await page.text()).includes('Renamed for everybody');
      }),
    );
  expect([await shown(), await shown()]).toEqual([
    [false, false],
    [false, false],
  ]);
  await sql`UPDATE themes SET name = 'Renamed for everybody' WHERE slug = 'registration'`;
  await pause(1_000);
  expect(await shown()).toEqual([true, true]);
  expect(await Promise.all([one.end(), two.end()])).toEqual([0, 0]);
  // One of them migrated and loaded, and only one.
  const [row] = await sql`
    SELECT (SELECT count(*)::int FROM recommendations) AS recommendations,
      (SELECT count(*)::int FROM audit_events WHERE subject_kind = 'recommendation') AS loaded,
      (SELECT count(*) = count(DISTINCT shipped_key) AND count(*) > 0 FROM assessments) AS "isJudgedOnce",
      (SELECT count(*)::int FROM "_prisma_migrations") AS migrations,
      (SELECT count(*)::int FROM "_prisma_migrations" WHERE finished_at IS NULL) AS unfinished`;
  await sql.end();
  const migrations = readdirSync('prisma/migrations').filter((name) => /^\d/.test(name)).length;
  expect(row).toEqual({
    ...{ recommendations: 79, loaded: 79, isJudgedOnce: true },
    ...{ migrations, unfinished: 0 },
  });
});

test('the command that verifies names what was taken out of the history, and fails', async () => {
  const env = { DATABASE_URL: cluster.url('shared', 'shared_owner', 'x') };
  const verify = async () => {
    const program = await start({ dataDir: await emptyFolder(), env, command: 'verify' });
    return { code: await program.ended(), output: program.output() };
  };
  expect(await verify()).toMatchObject({ code: 0 });
  const sql = connect(env.DATABASE_URL);
  const [event] =
    await sql`SELECT subject_id FROM audit_events WHERE subject_kind = 'theme' LIMIT 1`;
  await sql.unsafe(`ALTER TABLE audit_events DISABLE TRIGGER USER;
    DELETE FROM audit_events WHERE subject_id = '${event?.subject_id}';
    ALTER TABLE audit_events ENABLE TRIGGER USER`);
  await sql.end();
  const { code, output } = await verify();
  expect(code).toBe(1);
  expect(output).toContain(`history of theme ${event?.subject_id}, event 0: the events after it`);
});

test('with an owner of its own, the program is neither owner nor superuser', async () => {
  const ownerUrl = await hosted('split', 'split_owner');
  await admin`CREATE ROLE split_program LOGIN PASSWORD 'x'`;
  const programUrl = cluster.url('split', 'split_program', 'x');
  const env = { DATABASE_URL: programUrl, DATABASE_OWNER_URL: ownerUrl };
  const program = await serve({ dataDir: await emptyFolder(), env });
  expect(await statusOf(program.url), program.output()).toBe(200);
  expect(await program.end()).toBe(0);
  const sql = connect(programUrl);
  const [role] = await sql`
    SELECT pg_has_role('qadam_program', 'MEMBER') AS member,
      (SELECT count(*)::int FROM pg_class c WHERE pg_has_role(c.relowner, 'USAGE')
        AND c.relnamespace = 'public'::regnamespace) AS owned`;
  await expect(sql`CREATE TABLE forbidden (id int)`).rejects.toThrow('permission denied');
  await sql.end();
  expect(role).toEqual({ member: true, owned: 0 });
});

test('a superuser as the program’s role is refused', async () => {
  const ownerUrl = await hosted('strong', 'strong_owner');
  const line = await refusal({
    DATABASE_URL: cluster.url('strong', 'postgres', 'admin'),
    DATABASE_OWNER_URL: ownerUrl,
  });
  expect(line).toContain('is a superuser');
});

test('a database that is not UTF8 is refused', async () => {
  const url = await hosted(
    'ascii',
    'ascii_owner',
    "ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C'",
  );
  expect(await refusal({ DATABASE_URL: url })).toContain('encoding SQL_ASCII');
});

test('an address that does not work is explained', async () => {
  const nobody = 'postgresql://a:b@127.0.0.1:1/qadam';
  expect(await refusal({ DATABASE_URL: nobody })).toContain('no PostgreSQL answers at 127.0.0.1:1');
  const wrong = cluster.url('postgres', 'postgres', 'wrong');
  expect(await refusal({ DATABASE_URL: wrong })).toContain('refused the password');
  const missing = cluster.url('nowhere', 'postgres', 'admin');
  expect(await refusal({ DATABASE_URL: missing })).toContain('no database "nowhere"');
});

test('a backup of one Qadam is restored into the database of another PostgreSQL, and goes on there', async () => {
  const file = path.join(await emptyFolder(), 'everything.zip');
  const run = async (command: string, args: string[], dataDir: string, env = {}) => {
    const program = await start({ dataDir, env, command, args });
    const code = await program.ended();
    return { code, output: program.output() };
  };
  const old = await dataCopy();
  expect((await run('backup', [file], old)).output).toMatch(
    /rows of \d+ tables .* read back and compared/,
  );
  const again = await run('restore', [file], old);
  expect(again.code).toBe(1);
  expect(again.output).toMatch(/into an empty place only/);

  const env = { DATABASE_URL: await hosted('moved', 'moved_owner') };
  const dataDir = await emptyFolder();
  const restored = await run('restore', [file], dataDir, env);
  expect(restored.output).toMatch(/as they were at 20/);
  const verified = await run('verify', [], dataDir, env);
  expect(verified.output).toMatch(/everything that is stored fits together/);
  const program = await serve({ dataDir, env });
  expect(await statusOf(program.url), program.output()).toBe(200);
  expect(await program.end()).toBe(0);
});

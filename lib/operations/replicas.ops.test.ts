import { execFileSync } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { dataCopy, emptyFolder, serve, until } from '@/lib/testing/data-copy';
import { eventsOf } from '@/lib/testing/events';
import { dataFolder, keepSecrets } from './data-folder';
import { database, owner, program as programRole } from './database';
import { embeddedBinaries } from './postgres/binaries';
import { Cluster } from './postgres/cluster';
import { connect } from './roles';

/** A database and a copy of it that follows it, each with the addresses of its roles. */
async function openPair() {
  const folder = dataFolder(await dataCopy());
  const secrets = keepSecrets(folder);
  const copied = path.join(await emptyFolder(), 'postgres');
  // The server does not run: what lies there is whole.
  execFileSync('cp', ['-a', folder.postgres, copied]);
  const base = { binaries: embeddedBinaries(), password: secrets.superuserPassword };
  const main = await Cluster.open({
    ...base,
    folder: folder.postgres,
    logFile: folder.postgresLog,
  });
  onTestFinished(() => main.stop());
  const { host, port, username, password } = new URL(
    main.url(database, 'postgres', secrets.superuserPassword),
  );
  const source = `host=${host.split(':')[0]} port=${port} user=${username} password=${password}`;
  appendFileSync(path.join(copied, 'postgresql.auto.conf'), `primary_conninfo = '${source}'\n`);
  writeFileSync(path.join(copied, 'standby.signal'), '');
  const copy = await Cluster.open({ ...base, folder: copied, logFile: `${copied}.log` });
  onTestFinished(() => copy.stop());
  const urls = (cluster: Cluster) => ({
    owner: cluster.url(database, owner, secrets.ownerPassword),
    program: cluster.url(database, programRole, secrets.programPassword),
    superuser: cluster.url(database, 'postgres', secrets.superuserPassword),
  });
  return { main, copy, urls };
}

const read = async (address: string) => {
  const response = await fetch(address, { headers: { accept: 'text/html' } });
  return { status: response.status, html: await response.text() };
};

test('readers’ pages come from a copy that is not behind, never from one that is, and go on while the database is away', async () => {
  const { main, copy, urls } = await openPair();
  const [sql, watching] = [connect(urls(main).owner), connect(urls(copy).superuser)];
  onTestFinished(() => Promise.all([sql.end(), watching.end()]).then(() => undefined));
  const program = await serve({
    dataDir: await emptyFolder(),
    env: {
      DATABASE_URL: urls(main).program,
      DATABASE_OWNER_URL: urls(main).owner,
      DATABASE_REPLICA_URLS: `${urls(copy).program},postgresql://qadam:x@127.0.0.1:1/qadam`,
    },
  });
  await until(() =>
    eventsOf(program).some(
      ({ msg, replica }) => msg === 'a replica does not answer' && replica === '127.0.0.1:1',
    ),
  );
  let count = 0;
  /** An address that nobody has asked for. */
  const unknown = () => `${program.url}/en/kz/themes?asOf=2020-01-01&reader=${count++}`;
  /** How many questions the copy has answered to the program. */
  const answered = async () => {
    await watching`SELECT pg_stat_clear_snapshot()`;
    const [row] = await watching<{ count: number }[]>`
      SELECT xact_commit::int AS count FROM pg_stat_database WHERE datname = ${database}`;
    return row?.count ?? 0;
  };
  const isCopied = async () => {
    const before = await answered();
    expect((await read(unknown())).status).toBe(200);
    // Its sessions tell their numbers once a second at most.
    await pause(1_500);
    return (await answered()) - before > 5;
  };
  await until(isCopied);

  const known = `${program.url}/en/kz/themes`;
  await read(known);
  await watching`SELECT pg_wal_replay_pause()`;
  const change = async (name: string) => {
    const [theme] =
      await sql`SELECT id FROM themes WHERE archived_at IS NULL ORDER BY position, id LIMIT 1`;
    await sql`UPDATE themes SET name = ${name} WHERE id = ${theme?.id}`;
    await pause(1_000);
  };
  await change('Changed once');
  expect((await read(known)).html).toContain('Changed once');
  for (let index = 0; index < 4; index += 1)
    expect((await read(unknown())).html).toContain('Changed once');
  const [behind] =
    await watching`SELECT count(*)::int AS count FROM themes WHERE name = 'Changed once'`;
  expect(behind?.count).toBe(0);
  await watching`SELECT pg_wal_replay_resume()`;
  await until(isCopied);

  await main.stop();
  await until(async () => (await fetch(`${program.url}/healthz`)).status === 503);
  expect((await read(known)).html).toContain('Changed once');
  const fresh = await read(unknown());
  expect(fresh).toMatchObject({ status: 200, html: expect.stringContaining('Changed once') });
  expect((await read(`${program.url}/en/desk`)).status).toBe(503);
  await copy.stop();
  expect((await read(known)).html).toContain('Changed once');
  expect((await read(unknown())).status).toBe(503);

  await main.start();
  await until(async () => (await fetch(`${program.url}/healthz`)).ok);
  await change('Changed twice');
  for (const address of [known, unknown()])
    expect((await read(address)).html).toContain('Changed twice');
  await program.end();
});

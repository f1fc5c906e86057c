import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@/lib/db/client';
import { createDatabase, database, owner, program } from '@/lib/operations/database';
import { embeddedBinaries } from '@/lib/operations/postgres/binaries';
import { Cluster } from '@/lib/operations/postgres/cluster';
import { prepareDatabase } from '@/lib/operations/prepare';
import { connect } from '@/lib/operations/roles';
import { loadRecord } from '@/lib/record/load';

/** A PostgreSQL that is thrown away, set up as the program's own is: every commit reaches the disk. */
export type BenchCluster = {
  folder: string;
  logFile: string;
  superuserUrl: string;
  ownerUrl: string;
  programUrl: string;
  stop: () => Promise<void>;
};

const secrets = {
  authSecret: 'only-for-the-bench-only-for-the-bench',
  superuserPassword: 'superuser',
  ownerPassword: 'owner',
  programPassword: 'program',
};

/** Starts it, with a migrated database that holds the shipped record and counts its statements. */
export async function openCluster(): Promise<BenchCluster> {
  const folder = await mkdtemp(path.join(tmpdir(), 'qadam-bench-'));
  const logFile = path.join(folder, 'postgres.log');
  const cluster = await Cluster.open({
    folder: path.join(folder, 'postgres'),
    binaries: embeddedBinaries(),
    logFile,
    password: secrets.superuserPassword,
  });
  const stop = async () => {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await createDatabase(cluster, secrets);
    const urls = {
      superuserUrl: cluster.url(database, 'postgres', secrets.superuserPassword),
      ownerUrl: cluster.url(database, owner, secrets.ownerPassword),
      programUrl: cluster.url(database, program, secrets.programPassword),
    };
    await countStatements(urls.superuserUrl, cluster);
    const opened = { ...urls, grantTo: null, watch: () => undefined, stop };
    await prepareDatabase(opened, async () => undefined);
    const client = createClient(urls.programUrl);
    await loadRecord(client).finally(() => client.$disconnect());
    return { folder, logFile, ...urls, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function countStatements(superuserUrl: string, cluster: Cluster): Promise<void> {
  const sql = connect(superuserUrl);
  await sql`ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'`;
  // In a schema of its own: migrations grant what lies in `public`.
  await sql`CREATE SCHEMA counting`;
  await sql`CREATE EXTENSION pg_stat_statements SCHEMA counting`;
  await sql.end();
  await cluster.stop();
  await cluster.start();
}

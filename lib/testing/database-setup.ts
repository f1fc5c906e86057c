import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { createDatabase, owner, program } from '@/lib/operations/database';
import { embeddedBinaries, installedBinaries } from '@/lib/operations/postgres/binaries';
import { Cluster } from '@/lib/operations/postgres/cluster';
import { prepareDatabase } from '@/lib/operations/prepare';
import { template } from './database-names';

/** What the test files need to reach the cluster: addresses that lack only a database's name. */
export type TestCluster = { superuser: string; owner: string; program: string };

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: TestCluster;
  }
}

const secrets = {
  authSecret: 'only-for-tests-only-for-tests-only',
  superuserPassword: 'superuser',
  ownerPassword: 'owner',
  programPassword: 'program',
};

/**
 * Starts one throwaway cluster for all database tests, with a migrated template database. It is
 * the embedded PostgreSQL, or the one in the folder that TEST_POSTGRES_BIN names.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'qadam-test-'));
  const installed = process.env.TEST_POSTGRES_BIN;
  const cluster = await Cluster.open({
    folder: path.join(folder, 'postgres'),
    binaries: installed ? installedBinaries(installed) : embeddedBinaries(),
    logFile: path.join(folder, 'postgres.log'),
    password: secrets.superuserPassword,
    unsafe: true,
  });
  const end = async () => {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await createDatabase(cluster, secrets, template);
    const ownerUrl = cluster.url(template, owner, secrets.ownerPassword);
    const programUrl = cluster.url(template, program, secrets.programPassword);
    const database = { ownerUrl, programUrl, grantTo: null, watch: () => undefined, stop: end };
    await prepareDatabase(database, async () => undefined);
  } catch (error) {
    await end();
    throw error;
  }
  project.provide('cluster', {
    superuser: cluster.url('', 'postgres', secrets.superuserPassword),
    owner: cluster.url('', owner, secrets.ownerPassword),
    program: cluster.url('', program, secrets.programPassword),
  });
  return end;
}
